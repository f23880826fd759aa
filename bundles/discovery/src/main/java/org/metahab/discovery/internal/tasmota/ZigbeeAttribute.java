/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.internal.mapping.Housekeeping;
import org.metahab.discovery.internal.mapping.Unit;
import org.metahab.discovery.internal.mapping.Units;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Reading;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.UpDown;

/**
 * What an attribute of a Zigbee device means (Tasmota documentation, "Zigbee", attributes and commands). A number at the
 * end of {@code Power2} is the endpoint (SetOption101).
 *
 * @param endpoint member of the message that commands it; empty where there is one endpoint
 */
record ZigbeeAttribute(
        String label,
        String endpoint,
        ChannelType type,
        Semantics semantics,
        Category category,
        ValueMapping.Parser parser,
        Writer writer) {

    /** The member of {@code Send}. */
    interface Writer {

        /** @throws IllegalArgumentException when it takes no such command */
        String write(Command command);
    }

    private static final Writer NONE = command -> {
        throw new IllegalArgumentException("it can only be read, and does not take " + command.text());
    };

    private static final int FULL = 254;

    private static final Set<String> NO_VALUES = Set.of(
            "Device",
            "Name",
            "Endpoint",
            "Group",
            "IEEEAddr",
            "ModelId",
            "Manufacturer",
            "Reachable",
            "Hue",
            "Sat",
            "X",
            "Y",
            "ColorMode",
            "RGB",
            "LastSeenEpoch",
            "BatteryLastSeenEpoch",
            "Permanent");

    private static final Map<String, Semantics> FLAGS = Map.of(
            "Occupancy", new Semantics("Status", "Presence", "MotionDetector"),
            "Contact", new Semantics("Status", "Opening", "Sensor"),
            "Water", new Semantics("Alarm", "Water", "Sensor"),
            "Smoke", new Semantics("Alarm", "Smoke", "SmokeDetector"),
            "Fire", new Semantics("Alarm", "Smoke", "SmokeDetector"),
            "CO", new Semantics("Alarm", "CO", "Sensor"),
            "Tamper", new Semantics("Alarm", "", ""));

    private static final Map<String, String> UNITS = Map.of(
            "Temperature", "°C",
            "Humidity", "%",
            "Pressure", "hPa",
            "BatteryPercentage", "%",
            "BatteryVoltage", "V",
            "RMSVoltage", "V",
            "RMSCurrent", "A",
            "ActivePower", "W",
            "LastSeen", "s");

    /** Whether a key is one of values that people can read; others have no names yet, {@code 0006/0000}. */
    static boolean isValue(String key) {
        return !NO_VALUES.contains(key) && key.matches("[A-Za-z][A-Za-z0-9_]{0,60}");
    }

    /** @param value the first one that was heard */
    static ZigbeeAttribute of(String key, Object value) {
        String kind = key.replaceAll("\\d{1,2}$", "");
        String number = key.substring(kind.length());
        String label = kind.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2") + (number.isEmpty() ? "" : " " + number);
        String endpoint = number.isEmpty() ? "" : "\"Endpoint\":" + number + ",";
        return switch (kind) {
            case "Power" ->
                new ZigbeeAttribute(
                        label,
                        endpoint,
                        ChannelType.of(ItemType.SWITCH),
                        Semantics.of("Switch", "Power"),
                        Category.PRIMARY,
                        Parsers.onOff("1", "0"),
                        ZigbeeAttribute::power);
            case "Dimmer" ->
                new ZigbeeAttribute(
                        label,
                        endpoint,
                        ChannelType.of(ItemType.DIMMER),
                        new Semantics("Control", "Light", "Lightbulb"),
                        Category.PRIMARY,
                        read -> Reading.of(
                                new Percent(Colors.percent(Parsers.number(read).doubleValue() * 100 / FULL))),
                        ZigbeeAttribute::dimmer);
            case "CT" ->
                new ZigbeeAttribute(
                        "Colour temperature",
                        endpoint,
                        new ChannelType(ItemType.NUMBER, "Temperature", "K", Optional.empty(), List.of(), false)
                                .within(Lights.WHITES.described(1)),
                        new Semantics("Setpoint", "ColorTemperature", "Lightbulb"),
                        Category.PRIMARY,
                        Lights::kelvin,
                        command -> "\"CT\":" + Lights.mired(Lights.WHITES.of(command)));
            case "CurrentPositionLiftPercentage" ->
                new ZigbeeAttribute(
                        "Position",
                        endpoint,
                        ChannelType.of(ItemType.ROLLERSHUTTER),
                        new Semantics("Control", "Opening", "Blinds"),
                        Category.PRIMARY,
                        Parsers.percents(),
                        ZigbeeAttribute::move);
            default -> reading(kind, label, value);
        };
    }

    private static ZigbeeAttribute reading(String kind, String label, Object value) {
        Semantics flag = FLAGS.get(kind);
        if (flag != null || value instanceof Boolean) {
            return readOnly(
                    label,
                    ChannelType.of(ItemType.SWITCH),
                    flag == null ? Semantics.of("Status", "") : flag,
                    Housekeeping.category(true, label),
                    Parsers.onOff("1", "0"));
        } else if (value instanceof Number) {
            Unit unit = Units.of(UNITS.getOrDefault(kind, ""));
            Optional<Measure> measure = Measure.of(kind.replaceFirst("^(RMS|Active)", ""));
            Category category = Housekeeping.category(true, label);
            return readOnly(
                    label,
                    new ChannelType(
                            ItemType.NUMBER, unit.dimension(), unit.symbol(), Optional.empty(), List.of(), true),
                    new Semantics("Measurement", measure.map(Measure::property).orElse(""), "Sensor"),
                    measure.isEmpty() && !UNITS.containsKey(kind) || kind.equals("LastSeen")
                            ? Category.DIAGNOSTIC
                            : category,
                    Parsers.numbers(unit.symbol()));
        }
        return readOnly(
                label,
                ChannelType.of(ItemType.STRING),
                Semantics.of("Status", ""),
                Housekeeping.category(true, label),
                Parsers.actions());
    }

    private static ZigbeeAttribute readOnly(
            String label, ChannelType type, Semantics semantics, Category category, ValueMapping.Parser parser) {
        return new ZigbeeAttribute(label, "", type.withReadOnly(true), semantics, category, parser, NONE);
    }

    private static String power(Command command) {
        if (command instanceof OnOff onOff) {
            return "\"Power\":" + (onOff == OnOff.ON ? 1 : 0);
        }
        throw new IllegalArgumentException("it takes ON and OFF, not " + command.text());
    }

    private static String dimmer(Command command) {
        if (command instanceof Percent percent && percent.value().signum() > 0) {
            BigDecimal level =
                    percent.value().multiply(BigDecimal.valueOf(FULL)).movePointLeft(2);
            return "\"Dimmer\":" + level.setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ONE);
        } else if (command instanceof Percent) {
            return power(OnOff.OFF);
        }
        return power(command);
    }

    private static String move(Command command) {
        if (command instanceof Percent percent) {
            return "\"ShutterLift\":" + percent.value().setScale(0, RoundingMode.HALF_UP);
        } else if (command instanceof UpDown direction) {
            return direction == UpDown.UP ? "\"ShutterOpen\":true" : "\"ShutterClose\":true";
        } else if (command == StopMove.STOP) {
            return "\"ShutterStop\":true";
        }
        throw new IllegalArgumentException("it takes UP, DOWN, STOP and percent values, not " + command.text());
    }
}
