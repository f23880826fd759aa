/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.metahab.hub.item.Item;

/** What part an item plays in what people do, by its type and its semantic tags. */
public enum ItemRole {
    /** People operate it: a light, a shutter, a plug. */
    ACTUATOR,
    /** It notices something that is either so or not: motion, a door, presence. */
    SENSOR,
    /** It measures, tells or counts: numbers, texts, times. */
    MEASUREMENT,
    /** It stands for several items. */
    GROUP;

    private static final Set<String> NOTICING = Set.of(
            "status",
            "measurement",
            "alarm",
            "lowbattery",
            "openstate",
            "tampered",
            "tilt",
            "motion",
            "presence",
            "smoke",
            "water",
            "vibration",
            "motiondetector",
            "contactsensor",
            "sensor",
            "smokedetector",
            "opening");
    private static final Set<String> OPERATED = Set.of("control", "switch", "setpoint");

    /**
     * The role of an item. A switch with a semantic tag of noticing (Status, Measurement, Motion, Presence, …) and none of
     * control is a sensor; without tags it is taken for something that people operate.
     */
    public static ItemRole of(Item item) {
        return switch (item.type()) {
            case GROUP -> GROUP;
            case CONTACT -> SENSOR;
            case DIMMER, COLOR, ROLLERSHUTTER, PLAYER -> ACTUATOR;
            case SWITCH -> has(item, NOTICING) && !has(item, OPERATED) ? SENSOR : ACTUATOR;
            case NUMBER, STRING, DATETIME, LOCATION, IMAGE -> MEASUREMENT;
        };
    }

    private static boolean has(Item item, Set<String> tags) {
        return !Collections.disjoint(
                item.tags().stream().map(tag -> tag.toLowerCase(Locale.ROOT)).toList(), tags);
    }
}
