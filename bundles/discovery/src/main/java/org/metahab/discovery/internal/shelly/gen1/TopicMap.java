/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.gen1;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.discovery.internal.shelly.point.CoverPoints;
import org.metahab.discovery.internal.shelly.point.Fields;
import org.metahab.discovery.internal.shelly.point.LampPoints;
import org.metahab.discovery.internal.shelly.point.Point;
import org.metahab.discovery.internal.shelly.point.Points;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;

/**
 * What devices of the first generation tell under which topics (Shelly API documentation for the first generation, MQTT
 * sections of the devices). Temperatures in °F repeat those in °C and are left out.
 */
final class TopicMap {

    private static final Semantics SWITCH = new Semantics("Switch", "Power", "PowerOutlet");
    private static final Semantics INPUT = new Semantics("Status", "", "WallSwitch");

    private final Map<String, List<TopicPoint>> byTopic = new LinkedHashMap<>();

    TopicMap() {
        relays();
        rollers();
        inputs();
        lamps();
        meters();
        sensors();
        externalSensors();
        statusOfMotionSensors();
        health();
    }

    /** The points that are told under a topic, with {@code N} for the part's number. */
    List<TopicPoint> at(String topic) {
        return byTopic.getOrDefault(topic, List.of());
    }

    private void add(TopicPoint point) {
        point.topics().forEach(topic -> byTopic.computeIfAbsent(topic, t -> new ArrayList<>())
                .add(point));
    }

    private void add(String part, String topic, Point point) {
        add(TopicPoint.of(part, topic, point));
    }

    private void relays() {
        Point relay = new Point(
                "",
                "Switch",
                ChannelType.of(ItemType.SWITCH),
                SWITCH,
                Category.PRIMARY,
                List.of("relay"),
                fields -> fields.text("relay").map(TopicMap::relayState));
        add(new TopicPoint("relay", List.of("relay/N"), relay, Gen1Commands::relay));
        add("relay", "relay/N/power", Points.number("power", "Power", "W", "Power"));
        add("relay", "relay/N/energy", Points.wattMinutes("energy", "Energy"));
        add("relay", "relay/power", Points.number("power", "Power", "W", "Power"));
        add("relay", "relay/energy", Points.wattMinutes("energy", "Energy"));
        add(
                "relay",
                "relay/N/overpower_value",
                Points.number("overpower_value", "Overpower", "W", "Power").diagnostic());
    }

    /** A relay that was overloaded has switched itself off. */
    private static State relayState(String text) {
        return text.equals("overpower")
                ? OnOff.OFF
                : Points.onOff(Fields.of("relay", text).flag("relay"));
    }

    private void rollers() {
        Point cover = CoverPoints.cover("pos", "");
        Point moving = new Point(
                "",
                cover.label(),
                cover.type(),
                cover.semantics(),
                Category.PRIMARY,
                List.of("pos", "roller"),
                cover.state());
        add(new TopicPoint("roller", List.of("roller/N/pos", "roller/N"), moving, Gen1Commands::roller));
        add(
                "roller",
                "roller/N",
                Points.status("roller", "Movement")
                        .named("movement", "Movement")
                        .diagnostic());
        add(
                "roller",
                "roller/N/stop_reason",
                Points.status("stop_reason", "Stop reason").diagnostic());
        add("roller", "roller/N/power", Points.number("power", "Power", "W", "Power"));
        add("roller", "roller/N/energy", Points.wattMinutes("energy", "Energy"));
    }

    private void inputs() {
        add("input", "input/N", Points.flag("input", "Input", INPUT).named("", "Input"));
        add("input", "input_event/N", Points.event("event", "Button"));
        add(
                "input",
                "input_event/N",
                Points.number("event_cnt", "Button count", "", "").diagnostic());
        add("input", "longpush/N", Points.flag("longpush", "Long push", INPUT).diagnostic());
    }

    private void lamps() {
        for (String part : List.of("light", "white")) {
            add(new TopicPoint(
                    part, List.of(part + "/N", part + "/N/status"), LampPoints.dimmer("ison"), Gen1Lamp.dimmer(part)));
        }
        add(new TopicPoint(
                "color", List.of("color/N", "color/N/status"), LampPoints.redGreenBlue("ison"), Gen1Lamp::color));
        for (String part : List.of("light", "white", "color")) {
            String status = part + "/N/status";
            add(new TopicPoint(
                    part,
                    List.of(status),
                    LampPoints.temperature("temp", 2700, 6500),
                    Gen1Commands.number(part, "temp")));
            add(new TopicPoint(
                    part,
                    List.of(status),
                    number("transition", "Transition", "ms"),
                    Gen1Commands.number(part, "transition")));
            Point power = Points.number("power", "Power", "W", "Power");
            add(new TopicPoint(part, List.of(status, part + "/N/power"), power, TopicPoint.CommandsOf.NONE));
            add(part, part + "/N/energy", Points.wattMinutes("energy", "Energy"));
            add(
                    part,
                    status,
                    Points.alarm("overpower", "Overpower", "Power", "").diagnostic());
        }
        add(new TopicPoint(
                "color", List.of("color/N/status"), LampPoints.white(255), Gen1Commands.white("color", 255)));
        add(new TopicPoint(
                "light", List.of("light/N/status"), LampPoints.white(100), Gen1Commands.white("light", 100)));
        add(new TopicPoint(
                "color",
                List.of("color/N/status"),
                number("effect", "Effect", ""),
                Gen1Commands.number("color", "effect")));
    }

    /** A number that can be set, for whoever sets the lamp up. */
    private static Point number(String field, String label, String unit) {
        Point point = Points.number(field, label, unit, "");
        return new Point(
                point.id(),
                label,
                point.type().withReadOnly(false),
                new Semantics("Control", "", ""),
                Category.CONFIGURATION,
                point.fields(),
                point.state());
    }

    private void meters() {
        String part = "emeter";
        add(part, "emeter/N/power", Points.number("power", "Power", "W", "Power"));
        add(part, "emeter/N/reactive_power", Points.number("reactive_power", "Reactive power", "var", "Power"));
        add(part, "emeter/N/voltage", Points.number("voltage", "Voltage", "V", "Voltage"));
        add(part, "emeter/N/current", Points.number("current", "Current", "A", "Current"));
        add(part, "emeter/N/pf", Points.number("pf", "Power factor", "", "Power"));
        add(part, "emeter/N/energy", Points.wattMinutes("energy", "Energy"));
        add(part, "emeter/N/returned_energy", Points.wattMinutes("returned_energy", "Returned energy"));
        add(part, "emeter/N/total", Points.number("total", "Total energy", "Wh", "Energy"));
        add(part, "emeter/N/total_returned", Points.number("total_returned", "Total returned energy", "Wh", "Energy"));
    }

    private void sensors() {
        sensor(Points.number("temperature", "Temperature", "°C", "Temperature"));
        sensor(Points.number("humidity", "Humidity", "%", "Humidity"));
        sensor(Points.number("lux", "Illuminance", "lx", "Light"));
        sensor(Points.number("tilt", "Tilt", "°", "Tilt"));
        sensor(Points.number("concentration", "Gas concentration", "ppm", "Gas"));
        sensor(Points.contact("state", "Opening", new Semantics("Status", "Opening", "Door")));
        sensor(Points.flag("motion", "Motion", new Semantics("Status", "Presence", "MotionDetector")));
        sensor(Points.flag("vibration", "Vibration", new Semantics("Status", "Vibration", "Sensor")));
        sensor(Points.alarm("flood", "Flood", "Water", "Sensor"));
        sensor(Points.alarm("smoke", "Smoke", "Smoke", "SmokeDetector"));
        sensor(Points.text("gas", "Gas alarm", new Semantics("Alarm", "Gas", "Sensor")));
        sensor(Points.status("illumination", "Brightness"));
        sensor(Points.number("battery", "Battery", "%", "Energy").diagnostic());
        sensor(Points.flag("ext_power", "External power", Semantics.of("Status", "Power"))
                .diagnostic());
        sensor(Points.flag("charger", "Charger", Semantics.of("Status", "Power"))
                .diagnostic());
        sensor(Points.flag("active", "Active", Semantics.of("Status", "")).diagnostic());
        for (String status : List.of("operation", "self_test", "wakeupevent", "error", "act_reasons")) {
            sensor(Points.status(status, status.replace('_', ' ')).diagnostic());
        }
        add("valve", "valve/N/state", Points.status("state", "Valve"));
    }

    private void sensor(Point point) {
        add("sensor", "sensor/" + point.fields().get(0), point);
    }

    private void externalSensors() {
        externalSensor("ext_temperature", "tC", Points.number("", "Temperature", "°C", "Temperature"));
        externalSensor("ext_humidity", "hum", Points.number("", "Humidity", "%", "Humidity"));
        Point input = Points.flag("ext_switch", "External switch", INPUT).named("", "External switch");
        add("ext_switch", "ext_switch/N", input);
        add("adc", "adc/N", Points.number("adc", "Voltage", "V", "Voltage").named("", "Voltage"));
    }

    /** It tells a plain number or an object around it, by the version of its firmware. */
    private void externalSensor(String part, String field, Point kind) {
        Point plain = Points.number(
                part, kind.label(), kind.type().unit(), kind.semantics().property());
        Point within = Points.number(
                field, kind.label(), kind.type().unit(), kind.semantics().property());
        Point either = new Point(
                "",
                kind.label(),
                kind.type(),
                kind.semantics(),
                Category.PRIMARY,
                List.of(part, field),
                known -> known.has(field)
                        ? within.state().of(known)
                        : plain.state().of(known));
        add(part, part + "/N", either);
    }

    private void statusOfMotionSensors() {
        status(Points.flag("motion", "Motion", new Semantics("Status", "Presence", "MotionDetector")));
        status(Points.flag("vibration", "Vibration", new Semantics("Status", "Vibration", "Sensor")));
        status(Points.number("lux", "Illuminance", "lx", "Light"));
        Point celsius = Points.number("tmp.value", "Temperature", "°C", "Temperature");
        status(new Point(
                "temperature",
                celsius.label(),
                celsius.type(),
                celsius.semantics(),
                Category.PRIMARY,
                List.of("tmp.value", "tmp.units"),
                known -> known.text("tmp.units").filter("F"::equals).isPresent()
                        ? known.number("tmp.value").map(TopicMap::ofFahrenheit)
                        : celsius.state().of(known)));
        status(Points.number("bat", "Battery", "%", "Energy")
                .named("battery", "Battery")
                .diagnostic());
        status(Points.flag("active", "Active", Semantics.of("Status", "")).diagnostic());
    }

    private static State ofFahrenheit(BigDecimal value) {
        return new Quantity(
                value.subtract(BigDecimal.valueOf(32))
                        .multiply(BigDecimal.valueOf(5))
                        .divide(BigDecimal.valueOf(9), 1, RoundingMode.HALF_UP),
                "°C");
    }

    private void status(Point point) {
        add("sensor", "status", point);
    }

    private void health() {
        device(Points.number("temperature", "Device temperature", "°C", "Temperature"));
        device(Points.number("voltage", "Voltage", "V", "Voltage"));
        device(Points.alarm("overtemperature", "Overtemperature", "Temperature", ""));
        device(Points.status("temperature_status", "Temperature status"));
        device(Points.alarm("overpower", "Overpower", "Power", ""));
        device(Points.alarm("loaderror", "Load error", "Power", ""));
    }

    private void device(Point point) {
        add("device", point.fields().get(0), point.diagnostic());
    }
}
