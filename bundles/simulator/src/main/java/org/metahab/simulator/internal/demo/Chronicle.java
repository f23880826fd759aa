/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import java.util.HashMap;
import java.util.Map;
import org.metahab.hub.thing.Channel;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.thing.ThingRegistry;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Tells on Event Admin what happens in the demo home, for whoever tells the story. */
final class Chronicle {

    /** A person did something: {@code person}, {@code device}, {@code state}, {@code what}, {@code times}. */
    static final String ACTION = "metahab/demo/action";

    /** A command arrived at a device: {@code item}, {@code device}, {@code command}. */
    static final String RECEIVED = "metahab/demo/received";

    private final EventAdmin events;
    private final ThingRegistry things;
    private final Map<String, Integer> times = new HashMap<>();

    Chronicle(EventAdmin events, ThingRegistry things) {
        this.events = events;
        this.things = things;
    }

    synchronized void acted(String person, Appliance appliance, String state) {
        String what = appliance.kind().deed(appliance.label(), state);
        int count = times.merge(person + " " + what, 1, Integer::sum);
        events.postEvent(new Event(
                ACTION,
                Map.of("person", person, "device", appliance.label(), "state", state, "what", what, "times", count)));
    }

    void received(Appliance appliance, String command) {
        events.postEvent(
                new Event(RECEIVED, Map.of("item", item(appliance), "device", appliance.label(), "command", command)));
    }

    /** Whether the hub knows the device and has an item for it. */
    boolean isDiscovered(Appliance appliance) {
        return !item(appliance).isEmpty();
    }

    /** The item of a device; empty when the hub does not know the device. */
    private String item(Appliance appliance) {
        return things.things().stream()
                .flatMap(thing -> thing.channels().stream()
                        .filter(channel -> isOf(appliance, thing, channel))
                        .flatMap(channel -> channel.linkedItems().stream()))
                .findFirst()
                .orElse("");
    }

    private static boolean isOf(Appliance appliance, Thing thing, Channel channel) {
        return thing.label().equals(appliance.label())
                || channel.label().equals(appliance.label())
                || channel.uid().contains(appliance.id());
    }
}
