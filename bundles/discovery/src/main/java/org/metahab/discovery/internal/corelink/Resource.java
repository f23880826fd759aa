/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.metahab.coap.WebLink;
import org.metahab.discovery.internal.item.Locations;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Interest;

/** A link of the list, read as a device with one channel. */
final class Resource {

    private static final Set<String> ACTUATORS = Set.of("core.a", "core.p");
    private static final Set<String> SENSORS = Set.of("core.s", "core.rp");

    private final Endpoint endpoint;
    private final WebLink link;

    Resource(Endpoint endpoint, WebLink link) {
        this.endpoint = endpoint;
        this.link = link;
    }

    String path() {
        return link.target();
    }

    /** Whether it is a sensor or an actuator on this server. */
    boolean isDevice() {
        return path().startsWith("/") && (has(ACTUATORS) || has(SENSORS));
    }

    private boolean has(Set<String> interfaces) {
        return link.values("if").stream().anyMatch(interfaces::contains);
    }

    DeviceDescription describe() {
        boolean readOnly = !has(ACTUATORS);
        ResourceKind kind = ResourceKind.of(link.values("rt"), readOnly);
        Interest input = new Interest(path(), link.has("obs") ? Interest.Mode.FOLLOW : Interest.Mode.POLL);
        String identity = endpoint.name() + path();
        ChannelDescription channel = new ChannelDescription(
                kind.id(),
                identity,
                "",
                kind.type().withReadOnly(readOnly),
                kind.semantics(),
                ChannelDescription.Category.PRIMARY,
                Availability.OF_ENDPOINT,
                Duration.ZERO,
                new ResourceMapping(input, kind, readOnly));
        return new DeviceDescription(
                "resource",
                endpoint.name().replaceFirst("^coaps?://", "") + path(),
                Set.of(identity),
                label(),
                location(),
                kind.semantics().equipment(),
                facts(),
                List.of(channel));
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("path", path());
        if (!link.values("rt").isEmpty()) {
            facts.put("resourceType", String.join(" ", link.values("rt")));
        }
        return facts;
    }

    private String label() {
        List<String> titles = link.values("title");
        return titles.isEmpty() ? words(path().substring(path().lastIndexOf('/') + 1)) : titles.get(0);
    }

    /** The room, where a part of the path above the resource has a room's name. */
    private String location() {
        String[] parts = path().split("/");
        for (int i = parts.length - 2; i > 0; i--) {
            String area = words(parts[i]);
            if (Locations.isKnown(area)) {
                return area;
            }
        }
        return "";
    }

    private static String words(String part) {
        String words = part.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
