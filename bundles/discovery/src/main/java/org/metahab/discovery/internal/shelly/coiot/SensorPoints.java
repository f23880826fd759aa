/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.coiot;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.internal.shelly.point.Point;
import org.metahab.discovery.internal.shelly.point.Points;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.UnDef;

/**
 * What the sensors of a description mean (CoIoT for Shelly devices, versions 1 and 2). Version 1 numbers channels in the
 * name: {@code power_1}.
 */
final class SensorPoints {

    private static final Pattern NUMBERED = Pattern.compile("(.+?)_?(\\d+)");
    private static final Semantics SWITCH = new Semantics("Status", "Power", "PowerOutlet");
    private static final Semantics INPUT = new Semantics("Status", "", "WallSwitch");

    /** What repeats another value or only concerns the protocol. */
    private static final Set<String> LEFT_OUT = Set.of("cfgchanged", "temperature_f");

    private interface Kind {
        Point of(String field, Sensor sensor);
    }

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("output", (field, s) -> Points.flag(field, "Switch", SWITCH)),
            Map.entry("switch", (field, s) -> Points.flag(field, "Switch", SWITCH)),
            Map.entry("state", (field, s) -> Points.flag(field, "Switch", SWITCH)),
            Map.entry("vswitch", (field, s) -> Points.flag(field, "Switch", SWITCH)),
            Map.entry("input", (field, s) -> Points.flag(field, "Input", INPUT)),
            Map.entry("extinput", (field, s) -> Points.flag(field, "External switch", INPUT)),
            Map.entry("inputevent", (field, s) -> Points.event(field, "Button")),
            Map.entry("input_event", (field, s) -> Points.event(field, "Button")),
            Map.entry("inputeventcnt", (field, s) -> count(field)),
            Map.entry("input_event_counter", (field, s) -> count(field)),
            Map.entry("roller", (field, s) -> Points.status(field, "Movement")),
            Map.entry("rollerpos", (field, s) -> closed(field)),
            Map.entry("rollerstopreason", (field, s) -> Points.status(field, "Stop reason")
                    .diagnostic()),
            Map.entry("brightness", (field, s) -> percent(field, "Brightness", 100)),
            Map.entry("gain", (field, s) -> percent(field, "Brightness", 100)),
            Map.entry("white", (field, s) -> percent(field, "White", 255)),
            Map.entry("whitelevel", (field, s) -> percent(field, "White", 100)),
            Map.entry("red", (field, s) -> percent(field, "Red", 255)),
            Map.entry("green", (field, s) -> percent(field, "Green", 255)),
            Map.entry("blue", (field, s) -> percent(field, "Blue", 255)),
            Map.entry("temp", (field, s) -> Points.number(field, "Colour temperature", "K", "ColorTemperature")),
            Map.entry("colortemp", (field, s) -> Points.number(field, "Colour temperature", "K", "ColorTemperature")),
            Map.entry(
                    "colortemperature",
                    (field, s) -> Points.number(field, "Colour temperature", "K", "ColorTemperature")),
            Map.entry("mode", (field, s) -> Points.status(field, "Mode").diagnostic()),
            Map.entry("power", (field, s) -> Points.number(field, "Power", "W", "Power")),
            Map.entry("voltage", (field, s) -> Points.number(field, "Voltage", "V", "Voltage")),
            Map.entry("adc", (field, s) -> Points.number(field, "Voltage", "V", "Voltage")),
            Map.entry("current", (field, s) -> Points.number(field, "Current", "A", "Current")),
            Map.entry("powerfactor", (field, s) -> Points.number(field, "Power factor", "", "Power")),
            Map.entry("energy", (field, s) -> energy(field, "Energy", s)),
            Map.entry("energyreturned", (field, s) -> energy(field, "Returned energy", s)),
            Map.entry("energy_counter", (field, s) -> Points.wattMinutes(field, "Energy counter")
                    .diagnostic()),
            Map.entry("energy_counter_total", (field, s) -> Points.wattMinutes(field, "Energy")),
            Map.entry("exttemp", (field, s) -> temperature(field)),
            Map.entry("temperature", (field, s) -> temperature(field)),
            Map.entry("devicetemp", (field, s) -> device(temperature(field))),
            Map.entry("temperature_c", (field, s) -> device(temperature(field))),
            Map.entry("humidity", (field, s) -> Points.number(field, "Humidity", "%", "Humidity")),
            Map.entry("battery", (field, s) -> Points.number(field, "Battery", "%", "Energy")
                    .diagnostic()),
            Map.entry("luminosity", (field, s) -> Points.number(field, "Illuminance", "lx", "Light")),
            Map.entry("lux", (field, s) -> Points.number(field, "Illuminance", "lx", "Light")),
            Map.entry("luminositylevel", (field, s) -> Points.status(field, "Brightness")),
            Map.entry("tilt", (field, s) -> Points.number(field, "Tilt", "°", "Tilt")),
            Map.entry("concentration", (field, s) -> Points.number(field, "Gas concentration", "ppm", "Gas")),
            Map.entry("gas", (field, s) -> Points.text(field, "Gas alarm", new Semantics("Alarm", "Gas", "Sensor"))),
            Map.entry(
                    "alarm_state",
                    (field, s) -> Points.text(field, "Gas alarm", new Semantics("Alarm", "Gas", "Sensor"))),
            Map.entry(
                    "dwisopened",
                    (field, s) -> Points.contact(field, "Opening", new Semantics("Status", "Opening", "Door"))),
            Map.entry(
                    "motion",
                    (field, s) -> Points.flag(field, "Motion", new Semantics("Status", "Presence", "MotionDetector"))),
            Map.entry("motionactive", (field, s) -> Points.flag(field, "Active", Semantics.of("Status", ""))
                    .diagnostic()),
            Map.entry(
                    "vibration",
                    (field, s) -> Points.flag(field, "Vibration", new Semantics("Status", "Vibration", "Sensor"))),
            Map.entry("smoke", (field, s) -> Points.alarm(field, "Smoke", "Smoke", "SmokeDetector")),
            Map.entry("flood", (field, s) -> Points.alarm(field, "Flood", "Water", "Sensor")),
            Map.entry("valve", (field, s) -> Points.status(field, "Valve")),
            Map.entry("charger", (field, s) -> Points.flag(field, "Charger", Semantics.of("Status", "Power"))
                    .diagnostic()),
            Map.entry("overpower", (field, s) -> Points.alarm(field, "Overpower", "Power", "")
                    .diagnostic()),
            Map.entry("overpowervalue", (field, s) -> Points.number(field, "Overpower", "W", "Power")
                    .diagnostic()),
            Map.entry("overtemp", (field, s) -> Points.alarm(field, "Overtemperature", "Temperature", "")
                    .diagnostic()),
            Map.entry("loaderror", (field, s) -> Points.alarm(field, "Load error", "Power", "")
                    .diagnostic()),
            Map.entry("sensorerror", (field, s) -> Points.alarm(field, "Sensor error", "", "")
                    .diagnostic()),
            Map.entry("timestamp", (field, s) -> Points.number(field, "Last motion", "s", "Timestamp")
                    .diagnostic()),
            Map.entry(
                    "selftest", (field, s) -> Points.status(field, "Self test").diagnostic()),
            Map.entry("self_test_state", (field, s) -> Points.status(field, "Self test")
                    .diagnostic()),
            Map.entry(
                    "sensorop", (field, s) -> Points.status(field, "Operation").diagnostic()),
            Map.entry("sensor_state", (field, s) -> Points.status(field, "Operation")
                    .diagnostic()),
            Map.entry(
                    "wakeupevent", (field, s) -> Points.status(field, "Wake-up").diagnostic()));

    /** The types of sensors that have no name. */
    private static final Map<String, String> BY_TYPE = Map.of("W", "power", "Switch", "switch");

    private SensorPoints() {}

    /** Whether a sensor repeats another one or only concerns the protocol. */
    static boolean isLeftOut(Sensor sensor) {
        return LEFT_OUT.contains(sensor.name())
                || sensor.type().equals("T") && sensor.unit().equals("F");
    }

    /** The point of a sensor; empty when it is not known what it means. */
    static Optional<Point> of(Sensor sensor) {
        String name = sensor.name().isEmpty() ? BY_TYPE.getOrDefault(sensor.type(), "") : sensor.name();
        Matcher numbered = NUMBERED.matcher(name);
        Kind kind = KINDS.get(name);
        String number = "";
        if (kind == null && numbered.matches()) {
            kind = KINDS.get(numbered.group(1));
            number = numbered.group(2);
        }
        if (kind == null) {
            return Optional.empty();
        }
        Point point = kind.of(sensor.id(), sensor);
        String id = name.replaceAll("_?\\d+$", "") + (number.isEmpty() ? "" : "_" + number);
        String label = number.isEmpty() || number.equals("0")
                ? point.label()
                : point.label() + " " + (Integer.parseInt(number) + 1);
        Point named = point.named(id, label);
        return Optional.of(new Point(
                named.id(),
                named.label(),
                named.type(),
                named.semantics(),
                named.category(),
                named.fields(),
                known -> known.text(sensor.id())
                                .filter(sensor.unknown()::contains)
                                .isPresent()
                        ? Optional.of(UnDef.UNDEF)
                        : named.state().of(known)));
    }

    private static Point count(String field) {
        return Points.number(field, "Button count", "", "").diagnostic();
    }

    private static Point energy(String field, String label, Sensor sensor) {
        return sensor.unit().equals("Wmin")
                ? Points.wattMinutes(field, label)
                : Points.number(field, label, "Wh", "Energy");
    }

    private static Point temperature(String field) {
        return Points.number(field, "Temperature", "°C", "Temperature");
    }

    private static Point device(Point temperature) {
        return temperature.named(temperature.id(), "Device temperature").diagnostic();
    }

    private static Point percent(String field, String label, int most) {
        return dimmer(ItemType.DIMMER, field, label, value -> value.doubleValue() * 100 / most);
    }

    /** The device tells how far it is open. */
    private static Point closed(String field) {
        return dimmer(ItemType.ROLLERSHUTTER, field, "Cover", open -> 100 - open.doubleValue());
    }

    private interface Share {
        double of(BigDecimal value);
    }

    private static Point dimmer(ItemType item, String field, String label, Share share) {
        return Points.point(
                field,
                label,
                ChannelType.of(item).withReadOnly(true),
                item == ItemType.DIMMER
                        ? new Semantics("Status", "Light", "Lightbulb")
                        : new Semantics("Status", "Opening", "Blinds"),
                fields -> fields.number(field).map(value -> new Percent(Colors.percent(share.of(value)))));
    }
}
