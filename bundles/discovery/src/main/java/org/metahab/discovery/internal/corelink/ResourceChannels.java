/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Housekeeping;
import org.metahab.discovery.internal.payload.PayloadFormat;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** Makes channels of resources. */
final class ResourceChannels {

    private ResourceChannels() {}

    /** @param place the path that the whole device is below; empty for all of the server */
    static ChannelDescription describe(Resource resource, String place, String label) {
        ResourceType type = resource.type();
        boolean readOnly = resource.use().isReadOnly();
        return new ChannelDescription(
                id(resource.path(), place),
                resource.path(),
                label,
                new ChannelType(
                        item(type, readOnly),
                        type.unit().dimension(),
                        type.unit().symbol(),
                        Optional.empty(),
                        List.of(),
                        readOnly),
                new Semantics(point(type, readOnly), type.property(), type.equipment()),
                category(resource),
                Availability.OF_ENDPOINT,
                Duration.ZERO,
                new ResourceMapping(resource, format(type, readOnly)));
    }

    private static Category category(Resource resource) {
        Category told = resource.use().category();
        return told == Category.PRIMARY
                ? Housekeeping.category(resource.use().isReadOnly(), resource.path(), resource.title())
                : told;
    }

    private static String id(String path, String place) {
        String own =
                path.startsWith(place + "/") ? path.substring(place.length()) : path.substring(path.lastIndexOf('/'));
        String id = own.replaceAll("^/+", "").replaceAll("[^A-Za-z0-9_-]+", "_");
        return id.isEmpty() ? "root" : id;
    }

    /** A contact takes no commands; what opens at a command is a switch. */
    private static ItemType item(ResourceType type, boolean readOnly) {
        return switch (type.value()) {
            case ON_OFF -> ItemType.SWITCH;
            case OPEN_CLOSED -> readOnly ? ItemType.CONTACT : ItemType.SWITCH;
            case LEVEL -> ItemType.DIMMER;
            case POSITION -> ItemType.ROLLERSHUTTER;
            case NUMBER -> ItemType.NUMBER;
            case TEXT -> ItemType.STRING;
        };
    }

    private static String point(ResourceType type, boolean readOnly) {
        return switch (type.value()) {
            case ON_OFF, OPEN_CLOSED -> readOnly ? "Status" : "Switch";
            case NUMBER -> readOnly ? "Measurement" : "Setpoint";
            case LEVEL, POSITION -> readOnly ? "Status" : "Control";
            case TEXT -> readOnly ? "Status" : "";
        };
    }

    private static PayloadFormat format(ResourceType type, boolean readOnly) {
        return switch (type.value()) {
            case ON_OFF -> PayloadFormat.onOff();
            case OPEN_CLOSED -> readOnly ? PayloadFormat.contact() : PayloadFormat.onOff();
            case LEVEL -> PayloadFormat.level();
            case POSITION -> PayloadFormat.position();
            case NUMBER -> PayloadFormat.number(type.unit());
            case TEXT -> PayloadFormat.text();
        };
    }
}
