/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.lwm2m;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.internal.mapping.Unit;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.hub.item.ItemType;

/** Makes the channels of one object instance. */
final class ObjectChannels {

    private static final int MAX_LABEL = 100;

    private final ObjectPath instance;
    private final ObjectDefinition definition;
    private final Set<Integer> present;
    private final Map<Integer, String> values;
    private final boolean alone;

    /**
     * The channels of an instance.
     *
     * @param present the resources that it is known to have
     * @param values what was read of it; may be empty
     * @param alone whether it is the only instance of its object
     */
    ObjectChannels(
            ObjectPath instance,
            ObjectDefinition definition,
            Set<Integer> present,
            Map<Integer, String> values,
            boolean alone) {
        this.instance = instance;
        this.definition = definition;
        this.present = Set.copyOf(present);
        this.values = Map.copyOf(values);
        this.alone = alone;
    }

    List<ChannelDescription> describe() {
        Optional<ObjectResource> onOff = find(ObjectCatalogue.ON_OFF);
        Optional<ObjectResource> dimmer = find(ObjectCatalogue.DIMMER);
        List<ChannelDescription> channels = new ArrayList<>();
        for (ObjectResource resource : definition.resources()) {
            if (!has(resource) || onOff.isPresent() && dimmer.isPresent() && resource.equals(dimmer.get())) {
                continue;
            }
            if (dimmer.isPresent() && onOff.isPresent() && resource.equals(onOff.get())) {
                channels.add(channel(
                        resource,
                        ChannelType.of(ItemType.DIMMER),
                        new DimmerMapping(instance, resource, dimmer.get())));
            } else {
                Unit unit = resource.unit(values.getOrDefault(ObjectCatalogue.UNITS, ""));
                channels.add(channel(
                        resource,
                        resource.channelType(unit),
                        new ResourceMapping(instance, resource, resource.format(unit))));
            }
        }
        return channels;
    }

    private Optional<ObjectResource> find(int id) {
        return definition.resources().stream()
                .filter(resource -> resource.id() == id && has(resource))
                .findFirst();
    }

    private boolean has(ObjectResource resource) {
        return resource.mandatory() || present.contains(resource.id());
    }

    private ChannelDescription channel(ObjectResource resource, ChannelType type, ChannelMapping mapping) {
        return new ChannelDescription(
                definition.id() + "_" + instance.instance() + "_" + resource.id(),
                instance.of(resource.id()),
                label(resource),
                type,
                resource.semantics(),
                resource.category(),
                Availability.OF_ENDPOINT,
                Duration.ZERO,
                mapping);
    }

    /** What its installer calls it, else the object's name, with a number where there are several. */
    private String label(ObjectResource resource) {
        String application = values.getOrDefault(ObjectCatalogue.APPLICATION, "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        String name = definition.id() == ObjectCatalogue.DEVICE ? "" : definition.label();
        if (!application.isEmpty()) {
            name = application.length() > MAX_LABEL ? application.substring(0, MAX_LABEL) : application;
        } else if (!alone) {
            name = name + " " + (instance.instance() + 1);
        }
        return (name + " " + resource.label()).strip();
    }
}
