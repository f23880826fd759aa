/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.metahab.discovery.internal.mapping.Housekeeping;
import org.metahab.discovery.internal.mapping.Unit;
import org.metahab.discovery.internal.mapping.Units;
import org.metahab.discovery.json.JsonNull;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** The sensors of a device: each value in the tree of {@code sn} is a channel. */
final class Sensors {

    /** How messages of a Zigbee bridge about its devices begin. */
    static final String ZIGBEE = "Zb";

    private static final Set<String> NO_SENSORS = Set.of("Time", "TempUnit", "PressureUnit", "SpeedUnit");
    private static final Set<String> POWER_METERS = Set.of("ENERGY");
    private static final Set<String> CHIPS = Set.of("ESP32", "ESP8266");
    private static final int MAX_DEPTH = 6;
    private static final int MAX_CHANNELS = 300;

    private final ChannelList channels;
    private final Map<?, ?> sensors;

    Sensors(ChannelList channels, Map<?, ?> sensors) {
        this.channels = channels;
        this.sensors = sensors;
    }

    void describe() {
        sensors.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (!name.startsWith(ZIGBEE) && !NO_SENSORS.contains(name) && value != null && !isAnnounced(name)) {
                walk(List.of(name), value);
            }
        });
    }

    /** Shutters and switches are channels of the device's own announcement. */
    private boolean isAnnounced(String name) {
        return name.matches("Shutter\\d+") || Inputs.isSwitch(channels.device(), name);
    }

    private void walk(List<Object> path, Object value) {
        if (path.size() > MAX_DEPTH || channels.size() >= MAX_CHANNELS) {
            channels.refuse(
                    String.valueOf(path.get(0)),
                    "sensors have at most " + MAX_DEPTH + " levels and " + MAX_CHANNELS + " values");
        } else if (value instanceof Map<?, ?> object) {
            object.forEach((key, inner) -> walk(longer(path, String.valueOf(key)), inner));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size() && i < MAX_CHANNELS; i++) {
                walk(longer(path, i), list.get(i));
            }
        } else {
            leaf(path, value);
        }
    }

    private static List<Object> longer(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private void leaf(List<Object> path, Object value) {
        Optional<Measure> measure = measure(path);
        if (path.get(path.size() - 1).equals("Id")) {
            add(path, ItemType.STRING, Unit.NONE, new Measure("", "", Category.DIAGNOSTIC));
        } else if (value instanceof Boolean || isOnOff(value)) {
            add(path, ItemType.SWITCH, Unit.NONE, unknown(path));
        } else if (value instanceof Number || measure.isPresent() && canBeNumber(value)) {
            Measure known = measure.orElseGet(() -> unknown(path));
            add(path, ItemType.NUMBER, unit(known), known);
        } else if (value instanceof String) {
            add(path, ItemType.STRING, Unit.NONE, new Measure("", "", Category.DIAGNOSTIC));
        } else {
            channels.refuse(name(path), "its kind can't be told as it has no value yet");
        }
    }

    private static Measure unknown(List<Object> path) {
        return new Measure("", "", Housekeeping.category(true, String.valueOf(path.get(path.size() - 1))));
    }

    private boolean isOnOff(Object value) {
        return value.equals(channels.device().on())
                || value.equals(channels.device().off());
    }

    /** A text that is a number, or nothing yet. */
    private static boolean canBeNumber(Object value) {
        return value == JsonNull.NULL || Parsers.isNumber(value);
    }

    /** What the last key measures, or the next one above, as with the phases of a meter. */
    private static Optional<Measure> measure(List<Object> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Optional<Measure> measure = path.get(i) instanceof String key ? Measure.of(key) : Optional.empty();
            if (measure.isPresent()) {
                return measure;
            }
        }
        return Optional.empty();
    }

    private Unit unit(Measure measure) {
        boolean chosen = measure.unit().endsWith("Unit");
        String told = chosen ? new Fields(sensors).text(measure.unit(), "") : measure.unit();
        return Units.of(told);
    }

    private void add(List<Object> path, ItemType item, Unit unit, Measure measure) {
        Topics topics = channels.topics();
        List<Object> answered = new ArrayList<>(List.of("StatusSNS"));
        answered.addAll(path);
        boolean chip = CHIPS.contains(String.valueOf(path.get(0)));
        String point = item == ItemType.NUMBER ? "Measurement" : "Status";
        channels.add(
                "sensor_" + path.stream().map(String::valueOf).collect(Collectors.joining("_")),
                name(path),
                new ChannelType(item, unit.dimension(), unit.symbol(), Optional.empty(), List.of(), true),
                new Semantics(point, measure.property(), isMeter(path) ? "" : "Sensor"),
                chip ? Category.DIAGNOSTIC : measure.category(),
                ValueMapping.readOnly(
                        List.of(
                                new Source(topics.sensor(), path, false),
                                new Source(topics.sensorAnswer(), answered, false)),
                        parser(item, unit),
                        List.of(topics.askSensors())));
    }

    private ValueMapping.Parser parser(ItemType item, Unit unit) {
        return switch (item) {
            case NUMBER -> Parsers.numbers(unit.symbol());
            case SWITCH ->
                Parsers.onOff(channels.device().on(), channels.device().off());
            default -> Parsers.texts();
        };
    }

    private static boolean isMeter(List<Object> path) {
        return POWER_METERS.contains(String.valueOf(path.get(0)));
    }

    /** The steps as words; indexes count from 1, and a meter needs no name. */
    private static String name(List<Object> path) {
        String name = path.stream()
                .skip(isMeter(path) && path.size() > 1 ? 1 : 0)
                .map(step -> step instanceof Integer index
                        ? String.valueOf(index + 1)
                        : String.valueOf(step).replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2"))
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? "Sensor" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
