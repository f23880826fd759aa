/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.ChannelDescription.Category;

/**
 * What sensors measure, by the key of the value.
 *
 * @param unit its unit; a key of the message such as {@code TempUnit} where people choose it; empty for none
 * @param property semantic tag; may be empty
 * @param category whom it is for
 */
record Measure(String unit, String property, Category category) {

    private static final Map<String, Measure> BY_KEY = measures();

    /** By a key that may end in a number, as where there are several of one kind. */
    static Optional<Measure> of(String key) {
        Measure known = BY_KEY.get(key);
        return Optional.ofNullable(known == null ? BY_KEY.get(key.replaceAll("\\d+$", "")) : known);
    }

    private static Map<String, Measure> measures() {
        Map<String, Measure> map = new HashMap<>();
        people(map, "TempUnit", "Temperature", "Temperature", "DewPoint");
        people(map, "%", "Humidity", "Humidity", "Moisture");
        people(map, "PressureUnit", "Pressure", "Pressure", "SeaPressure");
        people(map, "lx", "Light", "Illuminance", "Ambient");
        people(map, "W", "Power", "Power", "ActivePower");
        people(map, "V", "Voltage", "Voltage");
        people(map, "A", "Current", "Current");
        people(map, "kWh", "Energy", "Total", "Today", "Energy");
        people(map, "ppm", "CO2", "CarbonDioxide", "eCO2");
        people(map, "ppb", "", "TVOC");
        people(map, "µg/m³", "", "PM1", "PM2.5", "PM10", "CF1", "CF2.5", "CF10");
        people(map, "cm", "Level", "Distance");
        people(map, "kg", "", "Weight");
        people(map, "SpeedUnit", "Wind", "Speed");
        people(map, "dB", "Noise", "Noise");
        people(map, "°", "", "Deg");
        people(map, "", "", "UvIndex", "Gas", "Count", "Counter", "C", "A", "Range");
        upkeep(map, "kWh", "Yesterday", "ExportActive", "ImportActive", "ExportTariff", "TotalTariff", "Export");
        upkeep(map, "kvarh", "ImportReactive", "ExportReactive");
        upkeep(map, "Wh", "Period");
        upkeep(map, "VA", "ApparentPower");
        upkeep(map, "var", "ReactivePower");
        upkeep(map, "A", "CurrentNeutral");
        upkeep(map, "Hz", "Frequency");
        upkeep(map, "°", "PhaseAngle");
        upkeep(map, "K", "CCT");
        upkeep(map, "%", "Battery", "BatteryPercentage");
        upkeep(map, "", "Factor", "Red", "Green", "Blue", "Proximity", "Id");
        return Map.copyOf(map);
    }

    private static void people(Map<String, Measure> map, String unit, String property, String... keys) {
        put(map, new Measure(unit, property, Category.PRIMARY), keys);
    }

    private static void upkeep(Map<String, Measure> map, String unit, String... keys) {
        put(map, new Measure(unit, "", Category.DIAGNOSTIC), keys);
    }

    private static void put(Map<String, Measure> map, Measure measure, String... keys) {
        for (String key : keys) {
            map.put(key, measure);
        }
    }
}
