/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.Map;
import org.metahab.discovery.spi.Semantics;

/**
 * What a device class of binary sensors means.
 *
 * @param contact whether it opens and closes
 * @param semantics its tags
 */
record BinarySensorClass(boolean contact, Semantics semantics) {

    private static final BinarySensorClass UNKNOWN = state("", "");

    private static final Map<String, BinarySensorClass> BY_NAME = Map.ofEntries(
            Map.entry("door", contact("Door")),
            Map.entry("window", contact("Window")),
            Map.entry("garage_door", contact("GarageDoor")),
            Map.entry("opening", contact("")),
            Map.entry("motion", state("Presence", "MotionDetector")),
            Map.entry("occupancy", state("Presence", "MotionDetector")),
            Map.entry("presence", state("Presence", "Sensor")),
            Map.entry("moving", state("Vibration", "Sensor")),
            Map.entry("smoke", alarm("Smoke", "SmokeDetector")),
            Map.entry("gas", alarm("Gas", "Sensor")),
            Map.entry("carbon_monoxide", alarm("CO", "Sensor")),
            Map.entry("moisture", alarm("Water", "Sensor")),
            Map.entry("battery", alarm("Energy", "")),
            Map.entry("battery_charging", state("Energy", "")),
            Map.entry("vibration", state("Vibration", "Sensor")),
            Map.entry("light", state("Light", "Sensor")),
            Map.entry("sound", state("Noise", "Sensor")),
            Map.entry("power", state("Power", "")),
            Map.entry("plug", state("Power", "")),
            Map.entry("cold", state("Temperature", "Sensor")),
            Map.entry("heat", state("Temperature", "Sensor")),
            Map.entry("problem", alarm("", "")),
            Map.entry("safety", alarm("", "")),
            Map.entry("tamper", alarm("", "")));

    static BinarySensorClass of(String name) {
        return BY_NAME.getOrDefault(name, UNKNOWN);
    }

    private static BinarySensorClass contact(String equipment) {
        return new BinarySensorClass(true, new Semantics("Status", "Opening", equipment));
    }

    private static BinarySensorClass state(String property, String equipment) {
        return new BinarySensorClass(false, new Semantics("Status", property, equipment));
    }

    private static BinarySensorClass alarm(String property, String equipment) {
        return new BinarySensorClass(false, new Semantics("Alarm", property, equipment));
    }
}
