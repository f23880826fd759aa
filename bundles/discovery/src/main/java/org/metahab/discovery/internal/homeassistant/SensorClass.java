/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.Map;

/**
 * What a device class of sensors and numbers means.
 *
 * @param kind what its values are
 * @param property semantic tag; may be empty
 */
record SensorClass(Kind kind, String property) {

    enum Kind {
        NUMBER,
        TEXT,
        DATE_TIME,
        /** The class doesn't say; unit and state class do. */
        UNKNOWN
    }

    private static final SensorClass NONE = new SensorClass(Kind.UNKNOWN, "");

    private static final Map<String, SensorClass> BY_NAME = Map.ofEntries(
            number("absolute_humidity", "Humidity"),
            number("apparent_power", "Power"),
            number("area", ""),
            number("blood_glucose_concentration", ""),
            number("energy_distance", "Energy"),
            number("nitrogen_dioxide", ""),
            number("nitrogen_monoxide", ""),
            number("nitrous_oxide", ""),
            number("ozone", ""),
            number("pm4", ""),
            number("reactive_energy", "Energy"),
            number("sulphur_dioxide", ""),
            number("wind_direction", "Wind"),
            number("aqi", ""),
            number("atmospheric_pressure", "Pressure"),
            number("battery", "Energy"),
            number("carbon_dioxide", "CO2"),
            number("carbon_monoxide", "CO"),
            number("conductivity", ""),
            number("current", "Current"),
            number("data_rate", ""),
            number("data_size", ""),
            number("distance", "Level"),
            number("duration", "Duration"),
            number("energy", "Energy"),
            number("energy_storage", "Energy"),
            number("frequency", "Frequency"),
            number("gas", "Gas"),
            number("humidity", "Humidity"),
            number("illuminance", "Light"),
            number("irradiance", "Light"),
            number("moisture", "Humidity"),
            number("monetary", ""),
            number("ph", ""),
            number("pm1", ""),
            number("pm10", ""),
            number("pm25", ""),
            number("power", "Power"),
            number("power_factor", "Power"),
            number("precipitation", "Rain"),
            number("precipitation_intensity", "Rain"),
            number("pressure", "Pressure"),
            number("reactive_power", "Power"),
            number("signal_strength", ""),
            number("sound_pressure", "Noise"),
            number("speed", ""),
            number("temperature", "Temperature"),
            number("temperature_delta", "Temperature"),
            number("volatile_organic_compounds", ""),
            number("volatile_organic_compounds_parts", ""),
            number("voltage", "Voltage"),
            number("volume", "Level"),
            number("volume_flow_rate", "Water"),
            number("volume_storage", "Level"),
            number("water", "Water"),
            number("weight", ""),
            number("wind_speed", "Wind"),
            Map.entry("date", new SensorClass(Kind.DATE_TIME, "Timestamp")),
            Map.entry("timestamp", new SensorClass(Kind.DATE_TIME, "Timestamp")),
            Map.entry("enum", new SensorClass(Kind.TEXT, "")));

    static SensorClass of(String name) {
        return BY_NAME.getOrDefault(name, NONE);
    }

    private static Map.Entry<String, SensorClass> number(String name, String property) {
        return Map.entry(name, new SensorClass(Kind.NUMBER, property));
    }
}
