/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.value.Quantity;

/** The units of homes, as far as comparing two quantities needs them. */
final class Units {

    /** Each line: a kind of quantity, then units with how many of the first they are. */
    private static final String[] SCALES = {
        "power W 1 mW 0.001 kW 1000 MW 1000000",
        "energy Wh 1 kWh 1000 MWh 1000000 J 0.000277777777777777778 kJ 0.277777777777777778 MJ 277.777777777777778",
        "length m 1 mm 0.001 cm 0.01 km 1000 in 0.0254 ft 0.3048 yd 0.9144 mi 1609.344",
        "pressure Pa 1 hPa 100 kPa 1000 mbar 100 bar 100000 mmHg 133.322387415 inHg 3386.388 psi 6894.757293168",
        "speed m/s 1 km/h 0.277777777777777778 mph 0.44704 kn 0.514444444444444444",
        "time s 1 ms 0.001 min 60 h 3600 d 86400 wk 604800",
        "volume l 1 ml 0.001 m³ 1000 gal 3.785411784",
        "flow l/min 1 l/h 0.0166666666666666667 m³/h 16.6666666666666667 l/s 60",
        "mass kg 1 g 0.001 mg 0.000001 t 1000 lb 0.45359237 oz 0.028349523125",
        "voltage V 1 mV 0.001 kV 1000",
        "current A 1 mA 0.001",
        "frequency Hz 1 kHz 1000 MHz 1000000",
        "share one 1 % 0.01 ppm 0.000001",
        "data B 1 kB 1000 MB 1000000 GB 1000000000 KiB 1024 MiB 1048576 GiB 1073741824",
        "illuminance lx 1 klx 1000",
        "angle ° 1 rad 57.2957795130823209",
        "temperature K 1",
    };

    private static final Map<String, Unit> UNITS = new HashMap<>();

    static {
        for (String scale : SCALES) {
            String[] words = scale.split(" ");
            for (int i = 1; i < words.length; i += 2) {
                UNITS.put(words[i], new Unit(words[0], new BigDecimal(words[i + 1]), BigDecimal.ZERO));
            }
        }
        UNITS.put("°C", new Unit("temperature", BigDecimal.ONE, new BigDecimal("273.15")));
        BigDecimal fahrenheit = new BigDecimal("5").divide(new BigDecimal("9"), MathContext.DECIMAL128);
        UNITS.put("°F", new Unit("temperature", fahrenheit, new BigDecimal("459.67").multiply(fahrenheit)));
    }

    private Units() {}

    /** The order of two quantities; empty when they are of different kinds. */
    static Optional<Integer> compare(Quantity left, Quantity right) {
        if (left.unit().equals(right.unit())) {
            return Optional.of(left.value().compareTo(right.value()));
        }
        @Nullable Unit leftUnit = UNITS.get(left.unit());
        @Nullable Unit rightUnit = UNITS.get(right.unit());
        if (leftUnit == null || rightUnit == null || !leftUnit.kind().equals(rightUnit.kind())) {
            return Optional.empty();
        }
        return Optional.of(leftUnit.toBase(left.value()).compareTo(rightUnit.toBase(right.value())));
    }

    private record Unit(String kind, BigDecimal factor, BigDecimal offset) {

        /** Rounded, so that equal values of different units are equal. */
        BigDecimal toBase(BigDecimal value) {
            return value.multiply(factor).add(offset).round(new MathContext(12));
        }
    }
}
