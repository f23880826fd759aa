/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.rpc;

import static org.metahab.discovery.internal.shelly.rpc.ComponentPoint.main;
import static org.metahab.discovery.internal.shelly.rpc.ComponentPoint.told;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.metahab.discovery.internal.shelly.point.CoverPoints;
import org.metahab.discovery.internal.shelly.point.Fields;
import org.metahab.discovery.internal.shelly.point.LampPoints;
import org.metahab.discovery.internal.shelly.point.Point;
import org.metahab.discovery.internal.shelly.point.Points;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/**
 * The kinds of components with their points (Shelly API documentation for the second and later generations, "Components
 * and Services"). Temperatures in °F repeat those in °C, timers and transitions pass by: they are left out.
 */
final class Components {

    private static final Semantics INPUT = new Semantics("Status", "", "WallSwitch");

    /** Those that look after the device itself. */
    private static final Set<String> WITHOUT_POINTS = Set.of(
            "ble",
            "bthome",
            "bthomecontrol",
            "cloud",
            "dali",
            "eth",
            "group",
            "ht_ui",
            "knx",
            "kvs",
            "matter",
            "modbus",
            "mqtt",
            "object",
            "plugpm_ui",
            "plugs_ui",
            "plugs_rgb_ui",
            "plusrgbwpm",
            "pwm",
            "rgbcontroller",
            "schedule",
            "script",
            "serial",
            "service",
            "sys",
            "ui",
            "wd_ui",
            "webhook",
            "ws",
            "button",
            "zigbee",
            "ota",
            "media");

    private static final Map<String, BiFunction<Fields, Fields, List<ComponentPoint>>> KINDS = Map.ofEntries(
            Map.entry(
                    "switch",
                    (config, told) ->
                            Meters.with(main(switchable("output", "Switch"), RpcCommands.onOff("Switch.Set", "on")))),
            Map.entry(
                    "light",
                    (config, told) -> Meters.with(
                            main(LampPoints.dimmer("output"), RpcCommands.lamp(ItemType.DIMMER, "Light.Set")))),
            Map.entry("cct", (config, told) -> cct(config)),
            Map.entry(
                    "rgb",
                    (config, told) ->
                            Meters.with(main(LampPoints.rgb("output"), RpcCommands.lamp(ItemType.COLOR, "RGB.Set")))),
            Map.entry(
                    "rgbw",
                    (config, told) -> Meters.with(
                            main(LampPoints.rgb("output"), RpcCommands.lamp(ItemType.COLOR, "RGBW.Set")),
                            new ComponentPoint(
                                    LampPoints.white(255), false, RpcCommands.share("RGBW.Set", "white", 255)))),
            Map.entry(
                    "rgbcct",
                    (config, told) -> Meters.with(
                            main(LampPoints.rgb("output"), RpcCommands.lamp(ItemType.COLOR, "RGBCCT.Set")),
                            temperature(config, "RGBCCT.Set"))),
            Map.entry("cover", (config, told) -> cover()),
            Map.entry("input", (config, told) -> input(config)),
            Map.entry("pm1", (config, told) -> Meters.with()),
            Map.entry("em", (config, told) -> Meters.threePhases()),
            Map.entry("em1", (config, told) -> Meters.onePhase()),
            Map.entry("emdata", (config, told) -> Meters.threePhaseCounters()),
            Map.entry("em1data", (config, told) -> Meters.onePhaseCounters()),
            Map.entry(
                    "voltmeter",
                    (config, told) -> tell(
                            Points.number("voltage", "Voltage", "V", "Voltage"),
                            converted(config, "xvoltage", "Measure"))),
            Map.entry(
                    "temperature",
                    (config, told) -> tell(Points.number("tC", "Temperature", "°C", "Temperature")
                            .named("", "Temperature"))),
            Map.entry(
                    "humidity",
                    (config, told) -> tell(
                            Points.number("rh", "Humidity", "%", "Humidity").named("", "Humidity"))),
            Map.entry(
                    "illuminance",
                    (config, told) -> tell(
                            Points.number("lux", "Illuminance", "lx", "Light"),
                            Points.status("illumination", "Brightness"))),
            Map.entry("smoke", (config, told) -> alarm(Points.alarm("alarm", "Smoke", "Smoke", "SmokeDetector"))),
            Map.entry("flood", (config, told) -> alarm(Points.alarm("alarm", "Flood", "Water", "Sensor"))),
            Map.entry("presence", (config, told) -> tell(Points.number("num_objects", "Persons", "", "Presence"))),
            Map.entry(
                    "presencezone",
                    (config, told) -> tell(
                            Points.flag("value", "Presence", new Semantics("Status", "Presence", "MotionDetector")),
                            Points.number("num_objects", "Persons", "", "Presence"))),
            Map.entry("devicepower", (config, told) -> devicePower()),
            Map.entry("thermostat", (config, told) -> thermostat()),
            Map.entry(
                    "wifi",
                    (config, told) -> tell(
                            Points.number("rssi", "Signal strength", "dBm", "").diagnostic())),
            Map.entry(
                    "bthomedevice",
                    (config, told) -> tell(
                            Points.number("rssi", "Signal strength", "dBm", "").diagnostic(),
                            Points.number("battery", "Battery", "%", "Energy").diagnostic())),
            Map.entry("bthomesensor", (config, told) -> tell(measured(config, told))),
            Map.entry(
                    "boolean",
                    (config, told) ->
                            List.of(main(switchable("value", "Switch"), RpcCommands.onOff("Boolean.Set", "value")))),
            Map.entry("number", (config, told) -> List.of(VirtualPoints.number(config))),
            Map.entry("text", (config, told) -> List.of(VirtualPoints.text())),
            Map.entry("enum", (config, told) -> List.of(VirtualPoints.choice(config))));

    private Components() {}

    /**
     * The points of a component; empty when its kind is not known.
     *
     * @param kind what is before the colon of its key
     * @param config its configuration, as far as it is known
     * @param told all that it told so far
     */
    static Optional<List<ComponentPoint>> points(String kind, Fields config, Fields told) {
        if (WITHOUT_POINTS.contains(kind)) {
            return Optional.of(List.of());
        }
        return Optional.ofNullable(KINDS.get(kind)).map(points -> points.apply(config, told));
    }

    private static List<ComponentPoint> tell(Point... points) {
        return Arrays.stream(points).map(ComponentPoint::told).toList();
    }

    private static Point switchable(String field, String label) {
        return Points.flag(field, label, new Semantics("Switch", "Power", "PowerOutlet"))
                .named("", label)
                .withType(ChannelType.of(ItemType.SWITCH));
    }

    private static List<ComponentPoint> cct(Fields config) {
        return Meters.with(
                main(LampPoints.dimmer("output"), RpcCommands.lamp(ItemType.DIMMER, "CCT.Set")),
                temperature(config, "CCT.Set"));
    }

    private static ComponentPoint temperature(Fields config, String method) {
        List<BigDecimal> range = config.numbers("ct_range").orElse(List.of());
        Point point = range.size() == 2
                ? LampPoints.temperature(
                        "ct", range.get(0).doubleValue(), range.get(1).doubleValue())
                : LampPoints.temperature("ct", 2700, 6500);
        return new ComponentPoint(point, false, RpcCommands.number(method, "ct"));
    }

    private static List<ComponentPoint> cover() {
        Point slats = Points.point(
                "slat_pos",
                "Slats",
                ChannelType.of(ItemType.DIMMER),
                Semantics.of("Control", "Tilt"),
                fields -> LampPoints.share(fields, "slat_pos", 100));
        return Meters.with(
                main(CoverPoints.cover("current_pos", "state"), RpcCommands::cover),
                new ComponentPoint(slats, false, RpcCommands.share("Cover.GoToPosition", "slat_pos", 100)),
                told(Points.status("state", "Movement")
                        .named("movement", "Movement")
                        .diagnostic()));
    }

    /** A switch at the wall tells its state, a button what it did; others measure and count. */
    private static List<ComponentPoint> input(Fields config) {
        boolean button = config.text("type").filter("button"::equals).isPresent();
        List<ComponentPoint> points = new ArrayList<>();
        points.add(new ComponentPoint(Points.event("event", "Button"), button, ComponentPoint.CommandsOf.NONE));
        points.add(told(Points.flag("state", "Input", INPUT).named("", "Input")));
        points.add(told(Points.number("percent", "Input", "%", "")));
        points.add(told(converted(config, "xpercent", "Measure")));
        points.add(told(Points.number("counts.total", "Count", "", "")));
        points.add(told(converted(config, "counts.xtotal", "Converted count")));
        points.add(told(Points.number("freq", "Frequency", "Hz", "Frequency")));
        points.add(told(converted(config, "xfreq", "Converted frequency")));
        return points;
    }

    /** A value that the device converts as it was told to, into a unit that stands in its configuration. */
    private static Point converted(Fields config, String field, String label) {
        String setting = field.replace("counts.xtotal", "xcounts");
        return Points.number(field, label, config.text(setting + ".unit").orElse(""), "");
    }

    private static List<ComponentPoint> alarm(Point alarm) {
        return List.of(
                main(alarm.named("", alarm.label()), ComponentPoint.CommandsOf.NONE),
                told(Points.flag("mute", "Muted", Semantics.of("Status", "")).diagnostic()));
    }

    private static List<ComponentPoint> devicePower() {
        return tell(
                Points.number("battery.percent", "Battery", "%", "Energy")
                        .named("battery", "Battery")
                        .diagnostic(),
                Points.number("battery.V", "Battery voltage", "V", "Voltage")
                        .named("battery_voltage", "Battery voltage")
                        .diagnostic(),
                Points.flag("external.present", "External power", Semantics.of("Status", "Power"))
                        .named("external_power", "External power")
                        .diagnostic());
    }

    private static List<ComponentPoint> thermostat() {
        Point target = Points.number("target_C", "Target temperature", "°C", "Temperature");
        Point setpoint = new Point(
                "target",
                target.label(),
                target.type().withReadOnly(false),
                new Semantics("Setpoint", "Temperature", "HVAC"),
                target.category(),
                target.fields(),
                target.state());
        return List.of(
                main(setpoint, RpcCommands.setting("Thermostat.SetConfig", "target_C")),
                told(Points.number("current_C", "Temperature", "°C", "Temperature")
                        .named("current", "Temperature")),
                told(Points.flag("output", "Heating", new Semantics("Status", "Temperature", "HVAC"))));
    }

    /** A sensor that speaks Bluetooth; its value is a switch's or a number. */
    private static Point measured(Fields config, Fields told) {
        return told.values().get("value") instanceof Boolean
                ? Points.flag("value", "State", new Semantics("Status", "", "Sensor"))
                        .named("", "State")
                : Points.number("value", "Value", config.text("meta.ui.unit").orElse(""), "")
                        .named("", "Value");
    }
}
