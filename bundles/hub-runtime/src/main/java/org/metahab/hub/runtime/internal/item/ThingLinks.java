/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.item;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.thing.ThingRegistry;
import org.metahab.hub.thing.ThingStatusInfo;

/** The links of the channels of things. */
final class ThingLinks implements Links {

    private final Supplier<Collection<ThingRegistry>> registries;

    ThingLinks(Supplier<Collection<ThingRegistry>> registries) {
        this.registries = registries;
    }

    @Override
    public Link of(String item) {
        List<Thing> linked = registries.get().stream()
                .flatMap(registry -> registry.things().stream())
                .filter(thing -> takesCommandsFor(thing, item))
                .toList();
        if (linked.isEmpty()) {
            return Link.NONE;
        }
        return linked.stream().allMatch(thing -> thing.status().status() == ThingStatusInfo.Status.OFFLINE)
                ? Link.OFFLINE
                : Link.ONLINE;
    }

    private static boolean takesCommandsFor(Thing thing, String item) {
        return thing.channels().stream()
                .anyMatch(
                        channel -> !channel.readOnly() && channel.linkedItems().contains(item));
    }
}
