/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The kinds of entities that are understood. Triggers of {@code device_automation} are put together elsewhere. */
final class Components {

    /** Triggers of devices. */
    static final String TRIGGER = "device_automation";

    private final Map<String, Component> supported = Map.ofEntries(
            Map.entry("alarm_control_panel", new AlarmControlPanelComponent()),
            Map.entry("binary_sensor", new BinarySensorComponent()),
            Map.entry("button", new ButtonComponent()),
            Map.entry("camera", new CameraComponent()),
            Map.entry("climate", new ClimateComponent()),
            Map.entry("cover", new CoverComponent()),
            Map.entry("device_tracker", new DeviceTrackerComponent()),
            Map.entry("event", new EventComponent()),
            Map.entry("fan", new FanComponent()),
            Map.entry("humidifier", new HumidifierComponent()),
            Map.entry("image", new ImageComponent()),
            Map.entry("infrared", new InfraredComponent()),
            Map.entry("lawn_mower", new LawnMowerComponent()),
            Map.entry("light", new LightComponent()),
            Map.entry("lock", new LockComponent()),
            Map.entry("notify", new NotifyComponent()),
            Map.entry("number", new NumberComponent()),
            Map.entry("scene", new SceneComponent()),
            Map.entry("select", new SelectComponent()),
            Map.entry("sensor", new SensorComponent()),
            Map.entry("siren", new SirenComponent()),
            Map.entry("switch", new SwitchComponent()),
            Map.entry("tag", new TagComponent()),
            Map.entry("text", new TextComponent()),
            Map.entry("update", new UpdateComponent()),
            Map.entry("vacuum", new VacuumComponent()),
            Map.entry("valve", new ValveComponent()),
            Map.entry("water_heater", new WaterHeaterComponent()));

    Optional<Component> find(String name) {
        return Optional.ofNullable(supported.get(name));
    }

    /** All names of kinds, sorted. */
    List<String> names() {
        TreeSet<String> names = new TreeSet<>(supported.keySet());
        names.add(TRIGGER);
        return List.copyOf(names);
    }
}
