/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The units of measurement that homes meet, with their dimensions as openHAB names them. Factors are to one unit of
 * each dimension (BIPM, SI Brochure, 9th edition; NIST SP 811 for the others). Results have 16 significant digits.
 */
public final class Units {

    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final MathContext COMPARED = new MathContext(12);
    private static final Map<String, Unit> UNITS = new HashMap<>();
    /** Logarithmic ones, which are not converted. */
    private static final Map<String, String> LEVELS = Map.of("dB", "Dimensionless", "dBm", "Power");

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("Temperature", "°C"),
            Map.entry("Power", "W"),
            Map.entry("Energy", "kWh"),
            Map.entry("Length", "m"),
            Map.entry("Area", "m²"),
            Map.entry("Volume", "m³"),
            Map.entry("Speed", "km/h"),
            Map.entry("Pressure", "hPa"),
            Map.entry("Time", "s"),
            Map.entry("Mass", "kg"),
            Map.entry("ElectricPotential", "V"),
            Map.entry("ElectricCurrent", "A"),
            Map.entry("ElectricCharge", "Ah"),
            Map.entry("ElectricResistance", "Ω"),
            Map.entry("Frequency", "Hz"),
            Map.entry("Illuminance", "lx"),
            Map.entry("LuminousFlux", "lm"),
            Map.entry("Intensity", "W/m²"),
            Map.entry("Density", "kg/m³"),
            Map.entry("DataAmount", "B"),
            Map.entry("VolumetricFlowRate", "l/min"),
            Map.entry("Angle", "°"));

    static {
        add("Temperature", "K", "1");
        UNITS.put("°C", new Unit("Temperature", BigDecimal.ONE, new BigDecimal("273.15")));
        BigDecimal fahrenheit = new BigDecimal(5).divide(new BigDecimal(9), MathContext.DECIMAL128);
        UNITS.put("°F", new Unit("Temperature", fahrenheit, new BigDecimal("459.67").multiply(fahrenheit)));
        add("Power", "W", "1", "mW", "0.001", "kW", "1000", "MW", "1000000");
        add("Power", "VA", "1", "var", "1", "kvar", "1000");
        add("Energy", "J", "1", "kJ", "1000", "MJ", "1000000", "Ws", "1", "Wh", "3600");
        add("Energy", "kWh", "3600000", "MWh", "3600000000", "GJ", "1000000000", "cal", "4.184", "kcal", "4184");
        add("Energy", "varh", "3600", "kvarh", "3600000");
        add("Length", "m", "1", "mm", "0.001", "cm", "0.01", "km", "1000", "in", "0.0254", "ft", "0.3048");
        add("Length", "mi", "1609.344", "yd", "0.9144", "µm", "0.000001");
        add("Area", "m²", "1", "cm²", "0.0001", "ha", "10000", "km²", "1000000", "ft²", "0.09290304");
        add("Volume", "m³", "1", "l", "0.001", "L", "0.001", "ml", "0.000001", "mL", "0.000001");
        add("Volume", "gal", "0.003785411784", "ft³", "0.028316846592");
        add("Speed", "m/s", "3.6", "km/h", "1", "mph", "1.609344", "kn", "1.852");
        add("Speed", "mm/s", "0.0036", "mm/h", "0.000001", "in/h", "0.0000254");
        add(
                "Pressure",
                "Pa",
                "1",
                "hPa",
                "100",
                "kPa",
                "1000",
                "mbar",
                "100",
                "bar",
                "100000",
                "psi",
                "6894.757293168");
        add("Pressure", "mmHg", "133.322387415", "inHg", "3386.388640341", "atm", "101325");
        add("Time", "µs", "0.000001", "ms", "0.001", "s", "1", "min", "60", "h", "3600", "d", "86400");
        add("Time", "week", "604800", "wk", "604800");
        add("Mass", "mg", "0.000001", "g", "0.001", "kg", "1", "t", "1000", "lb", "0.45359237", "oz", "0.028349523125");
        add("ElectricPotential", "V", "1", "mV", "0.001", "kV", "1000");
        add("ElectricCurrent", "A", "1", "mA", "0.001");
        add("ElectricCharge", "Ah", "1", "mAh", "0.001");
        add("ElectricResistance", "Ω", "1", "kΩ", "1000");
        add("Frequency", "Hz", "1", "kHz", "1000", "MHz", "1000000", "GHz", "1000000000");
        add("Frequency", "rpm", "0.0166666666666666666667");
        add("Illuminance", "lx", "1", "klx", "1000");
        add("LuminousFlux", "lm", "1");
        add("Intensity", "W/m²", "1", "mW/m²", "0.001");
        add("Density", "kg/m³", "1", "g/m³", "0.001", "mg/m³", "0.000001", "µg/m³", "0.000000001", "mg/L", "0.001");
        add("DataAmount", "B", "1", "kB", "1000", "MB", "1000000", "GB", "1000000000", "TB", "1000000000000");
        add("DataAmount", "KiB", "1024", "MiB", "1048576", "GiB", "1073741824");
        add("VolumetricFlowRate", "l/min", "1", "L/min", "1", "l/s", "60");
        add("VolumetricFlowRate", "l/h", "0.0166666666666666666667", "L/h", "0.0166666666666666666667");
        add("VolumetricFlowRate", "m³/h", "16.666666666666666666667", "m³/s", "60000");
        add("Angle", "°", "1", "rad", "57.29577951308232087680");
        add("DataTransferRate", "bit/s", "1", "kbit/s", "1000", "Mbit/s", "1000000");
        add("ElectricConductivity", "S/m", "1", "mS/cm", "0.1", "µS/cm", "0.0001");
        add("Dimensionless", "one", "1", "%", "0.01", "ppm", "0.000001", "ppb", "0.000000001");
    }

    private Units() {}

    /** The dimension of a unit, such as {@code Temperature}; empty for a unit that is not known. */
    public static Optional<String> dimension(String unit) {
        return Optional.ofNullable(UNITS.get(unit))
                .map(Unit::dimension)
                .or(() -> Optional.ofNullable(LEVELS.get(unit)));
    }

    /**
     * The unit that a plain number has in an item of a dimension, as in openHAB's metric system; empty for a dimension that
     * is not known, or that has none.
     */
    public static Optional<String> defaultUnit(String dimension) {
        return Optional.ofNullable(DEFAULTS.get(dimension));
    }

    /** The same quantity in another unit; empty when one of the units is not known or has another dimension. */
    public static Optional<Quantity> convert(Quantity quantity, String unit) {
        if (quantity.unit().equals(unit)) {
            return Optional.of(quantity);
        }
        Unit from = UNITS.get(quantity.unit());
        Unit to = UNITS.get(unit);
        if (from == null || to == null || !from.dimension().equals(to.dimension())) {
            return Optional.empty();
        }
        BigDecimal value = from.toBase(quantity.value()).subtract(to.offset()).divide(to.factor(), PRECISION);
        return Optional.of(new Quantity(value, unit));
    }

    /** The order of two quantities, equal when they are to 12 digits; empty when they can't be compared. */
    public static Optional<Integer> compare(Quantity left, Quantity right) {
        if (left.unit().equals(right.unit())) {
            return Optional.of(left.value().compareTo(right.value()));
        }
        Unit leftUnit = UNITS.get(left.unit());
        Unit rightUnit = UNITS.get(right.unit());
        if (leftUnit == null || rightUnit == null || !leftUnit.dimension().equals(rightUnit.dimension())) {
            return Optional.empty();
        }
        BigDecimal base = leftUnit.toBase(left.value()).round(COMPARED);
        return Optional.of(base.compareTo(rightUnit.toBase(right.value()).round(COMPARED)));
    }

    private static void add(String dimension, String... unitsAndFactors) {
        for (int i = 0; i < unitsAndFactors.length; i += 2) {
            BigDecimal factor = new BigDecimal(unitsAndFactors[i + 1]);
            UNITS.put(unitsAndFactors[i], new Unit(dimension, factor, BigDecimal.ZERO));
        }
    }

    /** In the dimension's first unit the value is {@code value · factor + offset}. */
    private record Unit(String dimension, BigDecimal factor, BigDecimal offset) {

        BigDecimal toBase(BigDecimal value) {
            return value.multiply(factor).add(offset);
        }
    }
}
