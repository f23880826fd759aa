/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.Map;
import java.util.Set;
import org.metahab.discovery.internal.mapping.Housekeeping;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;

/** What a property means, told from the words of its id and names. */
final class Meaning {

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("temperature", "Temperature"),
            Map.entry("temp", "Temperature"),
            Map.entry("humidity", "Humidity"),
            Map.entry("moisture", "Humidity"),
            Map.entry("pressure", "Pressure"),
            Map.entry("co2", "CO2"),
            Map.entry("co", "CO"),
            Map.entry("illuminance", "Light"),
            Map.entry("lux", "Light"),
            Map.entry("motion", "Presence"),
            Map.entry("presence", "Presence"),
            Map.entry("occupancy", "Presence"),
            Map.entry("smoke", "Smoke"),
            Map.entry("leak", "Water"),
            Map.entry("water", "Water"),
            Map.entry("gas", "Gas"),
            Map.entry("power", "Power"),
            Map.entry("energy", "Energy"),
            Map.entry("voltage", "Voltage"),
            Map.entry("current", "Current"),
            Map.entry("frequency", "Frequency"),
            Map.entry("noise", "Noise"),
            Map.entry("rain", "Rain"),
            Map.entry("wind", "Wind"),
            Map.entry("vibration", "Vibration"));

    private static final Map<String, String> DIMENSIONS = Map.of(
            "Temperature", "Temperature",
            "Power", "Power",
            "Energy", "Energy",
            "ElectricPotential", "Voltage",
            "ElectricCurrent", "Current",
            "Illuminance", "Light",
            "Pressure", "Pressure",
            "Time", "Duration");

    private static final Map<String, String> EQUIPMENT =
            Map.of("Presence", "MotionDetector", "Smoke", "SmokeDetector", "Water", "Sensor", "Gas", "Sensor");

    private static final Set<String> ALARMS = Set.of("Smoke", "Water", "Gas", "CO");
    private static final Set<String> LIGHTS =
            Set.of("light", "lights", "lamp", "led", "bulb", "dimmer", "brightness", "intensity");
    private static final Set<String> OUTLETS = Set.of("outlet", "plug", "socket");
    private static final Set<String> OPENINGS = Set.of("door", "window", "contact", "opening", "reed", "garage");
    private static final Set<String> BLINDS = Set.of("blind", "blinds", "shutter", "cover", "curtain", "awning");

    private Meaning() {}

    /** Whether a share is something measured, and not how far something is turned up. */
    static boolean isMeasure(HomieProperty property) {
        Set<String> words = Housekeeping.words(property.id(), property.name());
        return words.stream().anyMatch(word -> PROPERTIES.containsKey(word) && !word.equals("power"))
                || words.contains("battery");
    }

    /** Whether something opens and closes. */
    static boolean isOpening(HomieProperty property) {
        return Housekeeping.words(property.id(), property.name()).stream().anyMatch(OPENINGS::contains);
    }

    static Category category(HomieProperty property, ChannelType type) {
        if (Codecs.isForPrograms(property, type.item())) {
            return type.readOnly() ? Category.DIAGNOSTIC : Category.CONFIGURATION;
        }
        return Housekeeping.category(type.readOnly(), property.id(), property.name());
    }

    static Semantics semantics(HomieNode node, HomieProperty property, ChannelType type) {
        Set<String> own = Housekeeping.words(property.id(), property.name());
        Set<String> around = Housekeeping.words(node.id(), node.name(), node.type());
        around.addAll(own);
        String meant = own.stream()
                .filter(PROPERTIES::containsKey)
                .findFirst()
                .map(word -> PROPERTIES.getOrDefault(word, ""))
                .orElse(DIMENSIONS.getOrDefault(type.dimension(), ""));
        return switch (type.item()) {
            case COLOR -> new Semantics("Control", "Light", "Lightbulb");
            case DIMMER -> share(around);
            case CONTACT -> new Semantics("Status", "Opening", equipment(around));
            case SWITCH -> type.readOnly() ? status(around, meant) : toggle(around);
            case DATETIME -> Semantics.of("Status", "Timestamp");
            case NUMBER ->
                Semantics.of(type.readOnly() ? "Measurement" : meant.isEmpty() ? "Control" : "Setpoint", meant);
            default -> Semantics.of(type.readOnly() ? "Status" : "Control", "");
        };
    }

    private static Semantics share(Set<String> words) {
        if (words.stream().anyMatch(BLINDS::contains)) {
            return new Semantics("Control", "Opening", "Blinds");
        }
        return words.stream().anyMatch(LIGHTS::contains)
                ? new Semantics("Control", "Light", "Lightbulb")
                : Semantics.of("Control", "");
    }

    private static Semantics toggle(Set<String> words) {
        if (words.stream().anyMatch(LIGHTS::contains)) {
            return new Semantics("Switch", "Light", "Lightbulb");
        }
        return new Semantics("Switch", "Power", words.stream().anyMatch(OUTLETS::contains) ? "PowerOutlet" : "");
    }

    private static Semantics status(Set<String> around, String meant) {
        String property = meant;
        if (property.isEmpty()) {
            property = around.stream()
                    .filter(PROPERTIES::containsKey)
                    .findFirst()
                    .map(word -> PROPERTIES.getOrDefault(word, ""))
                    .orElse("");
        }
        return new Semantics(
                ALARMS.contains(property) ? "Alarm" : "Status", property, EQUIPMENT.getOrDefault(property, ""));
    }

    private static String equipment(Set<String> words) {
        if (words.contains("garage")) {
            return "GarageDoor";
        } else if (words.contains("door")) {
            return "Door";
        }
        return words.contains("window") ? "Window" : "";
    }
}
