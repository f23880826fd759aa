/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Unit;
import org.metahab.discovery.internal.mapping.Units;

/**
 * What a resource is: its resource type, {@code rt} (RFC 6690, section 3.1).
 *
 * @param value what its values are
 * @param unit of its numbers
 * @param property semantic tag; may be empty
 * @param equipment semantic tag of a device with such a resource; may be empty
 */
record ResourceType(Kind value, Unit unit, String property, String equipment) {

    /** What values are. */
    enum Kind {
        ON_OFF,
        OPEN_CLOSED,
        /** From 0 to 100, as a dimmer has. */
        LEVEL,
        /** From 0, closed, to 100, open. */
        POSITION,
        NUMBER,
        TEXT
    }

    /** A resource that only its reader understands. */
    static final ResourceType UNKNOWN = new ResourceType(Kind.TEXT, Unit.NONE, "", "");

    private static final ResourceType LUX = number("lx", "Light");

    private static final Map<String, ResourceType> BY_WORD = Map.ofEntries(
            Map.entry("temperature", number("°C", "Temperature")),
            Map.entry("temp", number("°C", "Temperature")),
            Map.entry("humidity", number("%", "Humidity")),
            Map.entry("illuminance", LUX),
            Map.entry("lux", LUX),
            Map.entry("pressure", number("hPa", "Pressure")),
            Map.entry("power", number("W", "Power")),
            Map.entry("energy", number("kWh", "Energy")),
            Map.entry("voltage", number("V", "Voltage")),
            Map.entry("current", number("A", "Current")),
            Map.entry("co2", number("ppm", "CO2")),
            Map.entry("battery", number("%", "Energy")),
            Map.entry("noise", number("dB", "Noise")),
            Map.entry("number", number("", "")),
            Map.entry("light", onOff("Light", "Lightbulb")),
            Map.entry("lamp", onOff("Light", "Lightbulb")),
            Map.entry("led", onOff("Light", "Lightbulb")),
            Map.entry("dimmer", new ResourceType(Kind.LEVEL, Unit.NONE, "Light", "Lightbulb")),
            Map.entry("brightness", new ResourceType(Kind.LEVEL, Unit.NONE, "Light", "Lightbulb")),
            Map.entry("blind", new ResourceType(Kind.POSITION, Unit.NONE, "Opening", "Blinds")),
            Map.entry("switch", onOff("Power", "")),
            Map.entry("relay", onOff("Power", "")),
            Map.entry("outlet", onOff("Power", "PowerOutlet")),
            Map.entry("motion", onOff("Presence", "MotionDetector")),
            Map.entry("presence", onOff("Presence", "MotionDetector")),
            Map.entry("occupancy", onOff("Presence", "MotionDetector")),
            Map.entry("smoke", onOff("Smoke", "SmokeDetector")),
            Map.entry("leak", onOff("Water", "Sensor")),
            Map.entry("contact", contact("")),
            Map.entry("door", contact("Door")),
            Map.entry("window", contact("Window")));

    /** The first of these types that is known, in the light of how it is used. */
    static Optional<ResourceType> of(List<String> types, List<String> interfaces) {
        boolean measures = InterfaceType.of(interfaces).orElse(InterfaceType.SENSOR) == InterfaceType.SENSOR;
        for (String type : types) {
            Optional<ResourceType> known = ofName(type.toLowerCase(Locale.ROOT));
            if (known.isPresent()) {
                boolean level = measures && known.get().equals(BY_WORD.get("light"));
                return level ? Optional.of(LUX) : known;
            }
        }
        return Optional.empty();
    }

    /** By its last word that is known: {@code light-switch} is a switch. A unit may stand beside: {@code temperature-f}. */
    private static Optional<ResourceType> ofName(String name) {
        Optional<ResourceType> found = Optional.empty();
        String[] words = name.split("[^a-z0-9]+");
        for (String word : words) {
            found = BY_WORD.containsKey(word) ? Optional.ofNullable(BY_WORD.get(word)) : found;
        }
        for (String word : words) {
            Unit unit = Units.of(word);
            found = found.map(type -> unit != Unit.NONE && unit.dimension().equals(type.unit.dimension())
                    ? new ResourceType(type.value, unit, type.property, type.equipment)
                    : type);
        }
        return found;
    }

    private static ResourceType number(String unit, String property) {
        return new ResourceType(Kind.NUMBER, Units.of(unit), property, property.isEmpty() ? "" : "Sensor");
    }

    private static ResourceType onOff(String property, String equipment) {
        return new ResourceType(Kind.ON_OFF, Unit.NONE, property, equipment);
    }

    private static ResourceType contact(String equipment) {
        return new ResourceType(Kind.OPEN_CLOSED, Unit.NONE, "Opening", equipment);
    }
}
