/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The kinds of entities that are understood, and those that are only known by name so far. */
final class Components {

    private static final List<String> KNOWN = List.of(
            "alarm_control_panel",
            "button",
            "camera",
            "device_automation",
            "device_tracker",
            "event",
            "fan",
            "humidifier",
            "image",
            "infrared",
            "lawn_mower",
            "lock",
            "notify",
            "scene",
            "siren",
            "tag",
            "text",
            "update",
            "vacuum",
            "valve",
            "water_heater");

    private final Map<String, Component> supported = Map.of(
            "binary_sensor", new BinarySensorComponent(),
            "climate", new ClimateComponent(),
            "cover", new CoverComponent(),
            "light", new LightComponent(),
            "number", new NumberComponent(),
            "select", new SelectComponent(),
            "sensor", new SensorComponent(),
            "switch", new SwitchComponent());

    Optional<Component> find(String name) {
        return Optional.ofNullable(supported.get(name));
    }

    /** All names of kinds, sorted, so that those which can't be used yet are reported and not overlooked. */
    List<String> names() {
        TreeSet<String> names = new TreeSet<>(KNOWN);
        names.addAll(supported.keySet());
        return List.copyOf(names);
    }
}
