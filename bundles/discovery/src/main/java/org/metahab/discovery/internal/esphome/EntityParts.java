/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.esphome;

import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.internal.mapping.NumberRange;
import org.metahab.discovery.internal.mapping.StateParser;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.internal.mapping.Unit;
import org.metahab.discovery.internal.mapping.Units;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;

/**
 * Parts of entities that have topics of their own, {@code NODE/COMPONENT/OBJECT/PART/state}: those of thermostats, covers,
 * valves and fans (ESPHome documentation, "MQTT Client Component", and the MQTT classes of its components). Temperatures are
 * always in degrees Celsius.
 */
final class EntityParts {

    private static final String HVAC = "HVAC";

    /** By component and part. */
    private static final Map<String, Part> PARTS = Map.ofEntries(
            Map.entry("climate/mode", text("Control", HVAC, true)),
            Map.entry("climate/action", text("Status", HVAC, false)),
            Map.entry("climate/fan_mode", text("Control", HVAC, true)),
            Map.entry("climate/swing_mode", text("Control", HVAC, true)),
            Map.entry("climate/preset", text("Control", HVAC, true)),
            Map.entry("climate/away", words("Switch", HVAC, "ON", "OFF")),
            Map.entry("climate/current_temperature", number("Measurement", "Temperature", "°C", false)),
            Map.entry("climate/target_temperature", number("Setpoint", "Temperature", "°C", true)),
            Map.entry("climate/target_temperature_low", number("Setpoint", "Temperature", "°C", true)),
            Map.entry("climate/target_temperature_high", number("Setpoint", "Temperature", "°C", true)),
            Map.entry("climate/current_humidity", number("Measurement", "Humidity", "%", false)),
            Map.entry("climate/target_humidity", number("Setpoint", "Humidity", "%", true)),
            Map.entry("cover/position", share(ItemType.ROLLERSHUTTER, "Opening", "Blinds")),
            Map.entry("cover/tilt", share(ItemType.ROLLERSHUTTER, "Tilt", "Blinds")),
            Map.entry("valve/position", share(ItemType.DIMMER, "Opening", "Valve")),
            Map.entry("fan/speed_level", number("Control", "Speed", "", true)),
            Map.entry("fan/oscillation", words("Switch", "Fan", "oscillate_on", "oscillate_off")),
            Map.entry("fan/direction", text("Control", "Fan", true)),
            Map.entry("fan/preset_mode", text("Control", "Fan", true)));

    private EntityParts() {}

    private record Part(ChannelType type, Semantics semantics, StateParser parser, Entity.Writer writer) {}

    /** The part of that name; empty when it is not known. */
    static Optional<Entity> of(String component, String part, String base) {
        return Optional.ofNullable(PARTS.get(component + "/" + part))
                .map(known -> new Entity(base, known.type(), known.semantics(), known.parser(), known.writer()));
    }

    private static Part text(String point, String equipment, boolean settable) {
        return new Part(
                ChannelType.of(ItemType.STRING).withReadOnly(!settable),
                new Semantics(point, "", equipment),
                StateParsers.text(),
                settable ? Entity::plain : Entity.NONE);
    }

    private static Part words(String point, String equipment, String on, String off) {
        return new Part(
                ChannelType.of(ItemType.SWITCH),
                new Semantics(point, "", equipment),
                StateParsers.onOff(on, off),
                command -> Entity.onOff(command).equals("ON") ? on : off);
    }

    private static Part number(String point, String property, String written, boolean settable) {
        Unit unit = Units.of(written);
        ChannelType type = new ChannelType(
                ItemType.NUMBER,
                unit.dimension(),
                unit.symbol(),
                Optional.empty(),
                ChannelType.of(ItemType.NUMBER).options(),
                !settable);
        NumberRange any = NumberRange.any(unit.symbol());
        return new Part(
                type,
                new Semantics(point, property, ""),
                StateParsers.number(unit.symbol()),
                settable ? command -> any.of(command).toPlainString() : Entity.NONE);
    }

    /** A share that is open: the hub's rollershutters count what is closed. */
    private static Part share(ItemType item, String property, String equipment) {
        boolean closed = item == ItemType.ROLLERSHUTTER;
        return new Part(
                ChannelType.of(item),
                new Semantics("Control", property, equipment),
                text -> {
                    double open = StateParsers.decimal(text.strip()).doubleValue();
                    return Optional.of(new Percent(Colors.percent(closed ? 100 - open : open)));
                },
                command -> open(command, closed));
    }

    private static String open(Command command, boolean closed) {
        if (command instanceof Percent percent) {
            double value = percent.value().setScale(0, RoundingMode.HALF_UP).doubleValue();
            return String.valueOf(Math.round(closed ? 100 - value : value));
        } else if (command instanceof OnOff onOff && !closed) {
            return onOff == OnOff.ON ? "100" : "0";
        }
        return switch (command.text()) {
            case "UP" -> "100";
            case "DOWN" -> "0";
            default ->
                throw new IllegalArgumentException("it takes UP, DOWN and percent values, not " + command.text());
        };
    }
}
