/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.mapping;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Recognises the hub's units in the many spellings of devices. */
public final class Units {

    private static final Map<String, String> SPELLINGS = spellings();

    private Units() {}

    /** The unit that the text means; {@link Unit#NONE} when it is none that the hub knows. */
    public static Unit of(String text) {
        String written = text.strip().replace('μ', 'µ');
        String folded = written.toLowerCase(Locale.ROOT).replace(".", "");
        boolean exact = dimension(written).isPresent() && !SPELLINGS.containsKey(written);
        String symbol = exact ? written : SPELLINGS.getOrDefault(folded, "");
        return dimension(symbol).map(dimension -> new Unit(symbol, dimension)).orElse(Unit.NONE);
    }

    private static Optional<String> dimension(String symbol) {
        return org.metahab.hub.value.Units.dimension(symbol);
    }

    /** In small letters and without full stops. */
    private static Map<String, String> spellings() {
        Map<String, String> map = new HashMap<>();
        spell(map, "°C", "c", "℃", "°c", "ºc", "cel", "celsius", "degc", "deg c");
        spell(map, "°F", "f", "℉", "°f", "ºf", "fahrenheit", "degf");
        spell(map, "K", "k", "kelvin");
        spell(map, "%", "percent", "pct", "%rh", "% rh", "/100");
        spell(map, "W", "w", "watt", "watts");
        spell(map, "kW", "kw", "kilowatt");
        spell(map, "mW", "mwt");
        spell(map, "VA", "va");
        spell(map, "var", "var");
        spell(map, "kWh", "kwh");
        spell(map, "Wh", "wh");
        spell(map, "kvarh", "kvarh");
        spell(map, "V", "v", "volt", "volts");
        spell(map, "mV", "mv");
        spell(map, "A", "a", "amp", "amps", "ampere");
        spell(map, "mA", "ma");
        spell(map, "Ω", "ohm");
        spell(map, "lx", "lux", "lx");
        spell(map, "ms", "msec", "milliseconds");
        spell(map, "s", "s", "sec", "secs", "second", "seconds");
        spell(map, "min", "mins", "minute", "minutes");
        spell(map, "h", "h", "hr", "hrs", "hour", "hours");
        spell(map, "d", "day", "days");
        spell(map, "hPa", "hpa");
        spell(map, "kPa", "kpa");
        spell(map, "Pa", "pa");
        spell(map, "m", "meter", "meters", "metre", "metres");
        spell(map, "cm", "centimeter", "centimeters");
        spell(map, "L", "l", "litre", "litres", "liter", "liters");
        spell(map, "m³", "m3");
        spell(map, "m³/h", "m3/h");
        spell(map, "L/h", "l/h");
        spell(map, "L/min", "l/min");
        spell(map, "Hz", "hz", "hertz");
        spell(map, "µg/m³", "ug/m3", "µg/m3", "ug/m³");
        spell(map, "mg/m³", "mg/m3");
        spell(map, "mg/L", "mg/l");
        spell(map, "dB", "db", "dba", "db(a)");
        spell(map, "°", "deg", "degree", "degrees");
        spell(map, "µS/cm", "us/cm", "µs/cm");
        return Map.copyOf(map);
    }

    private static void spell(Map<String, String> map, String symbol, String... spellings) {
        for (String spelling : spellings) {
            map.put(spelling, symbol);
        }
    }
}
