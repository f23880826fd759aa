/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.StateParser;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/**
 * What a resource is, from its type ({@code rt}).
 *
 * @param id of its channel
 * @param unit of its numbers; empty for none
 */
record ResourceKind(String id, ChannelType type, Semantics semantics, String unit) {

    private static final ResourceKind SWITCH = onOff("switch", new Semantics("Switch", "Power", ""));
    private static final ResourceKind TEXT =
            new ResourceKind("value", ChannelType.of(ItemType.STRING), new Semantics("Status", "", "Sensor"), "");

    /** By words in the type; the first that is found counts. */
    private static final Map<String, ResourceKind> BY_WORD = Map.ofEntries(
            Map.entry("light", onOff("light", new Semantics("Switch", "Light", "Lightbulb"))),
            Map.entry("lamp", onOff("light", new Semantics("Switch", "Light", "Lightbulb"))),
            Map.entry("led", onOff("light", new Semantics("Switch", "Light", "Lightbulb"))),
            Map.entry("switch", SWITCH),
            Map.entry("relay", SWITCH),
            Map.entry("actuator", SWITCH),
            Map.entry("plug", onOff("switch", new Semantics("Switch", "Power", "PowerOutlet"))),
            Map.entry("outlet", onOff("switch", new Semantics("Switch", "Power", "PowerOutlet"))),
            Map.entry("motion", onOff("motion", new Semantics("Status", "Presence", "MotionDetector"))),
            Map.entry("presence", onOff("motion", new Semantics("Status", "Presence", "MotionDetector"))),
            Map.entry("contact", contact("")),
            Map.entry("door", contact("Door")),
            Map.entry("window", contact("Window")),
            Map.entry("temperature", number("Temperature", "Temperature", "°C")),
            Map.entry("humidity", number("Dimensionless", "Humidity", "%")),
            Map.entry("illuminance", number("Illuminance", "Light", "lx")),
            Map.entry("pressure", number("Pressure", "Pressure", "hPa")),
            Map.entry("power", number("Power", "Power", "W")),
            Map.entry("energy", number("Energy", "Energy", "kWh")));

    static ResourceKind of(List<String> types, boolean readOnly) {
        for (String type : types) {
            for (String word : type.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
                ResourceKind kind = BY_WORD.get(word);
                if (kind != null) {
                    return kind;
                }
            }
        }
        return readOnly ? TEXT : SWITCH;
    }

    StateParser parser() {
        return switch (type.item()) {
            case SWITCH -> Words.ON_OFF;
            case CONTACT -> Words.OPEN_CLOSED;
            case NUMBER -> StateParsers.number(unit);
            default -> StateParsers.text();
        };
    }

    private static ResourceKind onOff(String id, Semantics semantics) {
        return new ResourceKind(id, ChannelType.of(ItemType.SWITCH), semantics, "");
    }

    private static ResourceKind contact(String equipment) {
        return new ResourceKind(
                "contact", ChannelType.of(ItemType.CONTACT), new Semantics("Status", "Opening", equipment), "");
    }

    private static ResourceKind number(String dimension, String property, String unit) {
        return new ResourceKind(
                property.toLowerCase(Locale.ROOT),
                new ChannelType(ItemType.NUMBER, dimension, unit, Optional.empty(), List.of(), true),
                new Semantics("Measurement", property, "Sensor"),
                unit);
    }
}
