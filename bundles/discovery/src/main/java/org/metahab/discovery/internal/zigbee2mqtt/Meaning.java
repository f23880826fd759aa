/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Units;

/**
 * What a function is about, told by its name, or else by its unit.
 *
 * @param property semantic tag; may be empty
 * @param equipment semantic tag of a device that has it; may be empty
 * @param kind of what a binary one tells
 */
record Meaning(String property, String equipment, Kind kind) {

    /** What on and off of a binary function stand for. */
    enum Kind {
        PLAIN,
        /** Open and closed. */
        CONTACT,
        /** Something is wrong. */
        ALARM
    }

    private static final Meaning NONE = plain("", "");

    private static final Map<String, Meaning> BY_NAME = Map.ofEntries(
            Map.entry("contact", new Meaning("Opening", "Sensor", Kind.CONTACT)),
            Map.entry("window", new Meaning("Opening", "Window", Kind.CONTACT)),
            Map.entry("window_open", new Meaning("Opening", "Window", Kind.CONTACT)),
            Map.entry("garage_door_contact", new Meaning("Opening", "GarageDoor", Kind.CONTACT)),
            Map.entry("valve_state", new Meaning("Opening", "Valve", Kind.CONTACT)),
            Map.entry("occupancy", plain("Presence", "MotionDetector")),
            Map.entry("presence", plain("Presence", "MotionDetector")),
            Map.entry("motion", plain("Presence", "MotionDetector")),
            Map.entry("moving", plain("Vibration", "Sensor")),
            Map.entry("vibration", plain("Vibration", "Sensor")),
            Map.entry("noise_detected", plain("Noise", "Sensor")),
            Map.entry("noise", plain("Noise", "Sensor")),
            Map.entry("smoke", alarm("Smoke", "SmokeDetector")),
            Map.entry("gas", alarm("Gas", "Sensor")),
            Map.entry("carbon_monoxide", alarm("CO", "Sensor")),
            Map.entry("water_leak", alarm("Water", "Sensor")),
            Map.entry("rain_status", plain("Rain", "Sensor")),
            Map.entry("rain_intensity", plain("Rain", "Sensor")),
            Map.entry("tamper", alarm("", "")),
            Map.entry("alarm", alarm("", "")),
            Map.entry("sos", alarm("", "")),
            Map.entry("fault", alarm("", "")),
            Map.entry("valve_alarm", alarm("", "")),
            Map.entry("battery_low", alarm("Energy", "")),
            Map.entry("battery", plain("Energy", "")),
            Map.entry("is_charging", plain("Energy", "")),
            Map.entry("consumer_connected", plain("Power", "")),
            Map.entry("temperature", plain("Temperature", "Sensor")),
            Map.entry("humidity", plain("Humidity", "Sensor")),
            Map.entry("soil_moisture", plain("Humidity", "Sensor")),
            Map.entry("pressure", plain("Pressure", "Sensor")),
            Map.entry("illuminance", plain("Light", "Sensor")),
            Map.entry("co2", plain("CO2", "Sensor")),
            Map.entry("co", plain("CO", "Sensor")),
            Map.entry("uv_index", plain("Ultraviolet", "Sensor")),
            Map.entry("wind_speed", plain("Wind", "Sensor")),
            Map.entry("position", plain("Opening", "")),
            Map.entry("pi_heating_demand", plain("Opening", "")),
            Map.entry("valve_position", plain("Opening", "")),
            Map.entry("color_temp", plain("ColorTemperature", "")),
            Map.entry("color_temp_startup", plain("ColorTemperature", "")),
            Map.entry("power", plain("Power", "")),
            Map.entry("power_factor", plain("Power", "")),
            Map.entry("energy", plain("Energy", "")),
            Map.entry("produced_energy", plain("Energy", "")),
            Map.entry("warning", plain("", "Siren")),
            Map.entry("siren", plain("", "Siren")),
            Map.entry("action", plain("", "RemoteControl")),
            Map.entry("child_lock", plain("", "")));

    private static final Map<String, String> BY_DIMENSION = Map.ofEntries(
            Map.entry("Temperature", "Temperature"),
            Map.entry("Power", "Power"),
            Map.entry("Energy", "Energy"),
            Map.entry("ElectricPotential", "Voltage"),
            Map.entry("ElectricCurrent", "Current"),
            Map.entry("Illuminance", "Light"),
            Map.entry("Pressure", "Pressure"),
            Map.entry("Frequency", "Frequency"),
            Map.entry("Time", "Duration"),
            Map.entry("Volume", "Water"),
            Map.entry("VolumetricFlowRate", "Water"),
            Map.entry("Angle", "Tilt"),
            Map.entry("Length", "Level"));

    /** By the name, {@code power} for {@code power_phase_b} too, then by the unit. */
    static Meaning of(Expose expose) {
        String name = expose.name();
        Optional<Meaning> known = Optional.ofNullable(BY_NAME.get(name));
        if (expose.kind().equals("numeric")) {
            for (int end = name.lastIndexOf('_'); known.isEmpty() && end > 0; end = name.lastIndexOf('_', end - 1)) {
                known = Optional.ofNullable(BY_NAME.get(name.substring(0, end)));
            }
            return known.orElseGet(() -> byUnit(expose.unit()));
        }
        return known.orElse(NONE);
    }

    private static Meaning byUnit(String unit) {
        String property = BY_DIMENSION.getOrDefault(Units.of(unit).dimension(), "");
        return plain(property, "");
    }

    private static Meaning plain(String property, String equipment) {
        return new Meaning(property, equipment, Kind.PLAIN);
    }

    private static Meaning alarm(String property, String equipment) {
        return new Meaning(property, equipment, Kind.ALARM);
    }
}
