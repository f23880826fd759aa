/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.item;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.item.Metadata;

/** Items of things and channels. */
public final class ItemFactory {

    /** The note that tells whose item it is: the uid of its channel, or of the thing for its group. */
    public static final String OWNER = "metahab";

    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("Lightbulb", "light"),
            Map.entry("Blinds", "blinds"),
            Map.entry("Door", "door"),
            Map.entry("GarageDoor", "garagedoor"),
            Map.entry("Window", "window"),
            Map.entry("MotionDetector", "motion"),
            Map.entry("SmokeDetector", "smoke"),
            Map.entry("PowerOutlet", "poweroutlet"),
            Map.entry("HVAC", "heating"),
            Map.entry("Temperature", "temperature"),
            Map.entry("Humidity", "humidity"),
            Map.entry("Power", "energy"),
            Map.entry("Energy", "energy"),
            Map.entry("Pressure", "pressure"),
            Map.entry("CO2", "carbondioxide"),
            Map.entry("Presence", "motion"));

    private ItemFactory() {}

    /** The group item of a thing. */
    static Item group(String name, String owner, String label, String equipment, List<String> groups) {
        return new Item(
                name,
                ItemType.GROUP,
                "",
                label,
                CATEGORIES.getOrDefault(equipment, ""),
                Set.of(equipment),
                groups,
                null,
                Map.of(OWNER, Metadata.of(owner)));
    }

    /** The group item of a room. */
    static Item location(String name, String area) {
        return new Item(
                name,
                ItemType.GROUP,
                "",
                area,
                "",
                Set.of(Locations.tag(area)),
                List.of(),
                null,
                Map.of(OWNER, Metadata.of("location")));
    }

    /** The item of a channel. */
    static Item of(String name, String owner, String thingLabel, ChannelDescription channel, String group) {
        ChannelType type = channel.type();
        String property = channel.semantics().property();
        String category = CATEGORIES.getOrDefault(
                property, CATEGORIES.getOrDefault(channel.semantics().equipment(), ""));
        return new Item(
                name,
                type.item(),
                type.dimension(),
                label(thingLabel, channel.label()),
                category,
                new LinkedHashSet<>(channel.semantics().tags()),
                List.of(group),
                null,
                notes(owner, type));
    }

    /** What people call a channel: with its thing's label in front, once. */
    public static String label(String thing, String channel) {
        if (channel.isEmpty()) {
            return thing;
        }
        boolean named = channel.toLowerCase(Locale.ROOT).startsWith(thing.toLowerCase(Locale.ROOT));
        return named ? channel : thing + " " + channel;
    }

    private static Map<String, Metadata> notes(String owner, ChannelType type) {
        Map<String, Metadata> notes = new LinkedHashMap<>();
        notes.put(OWNER, Metadata.of(owner));
        if (!type.unit().isEmpty()) {
            notes.put("unit", Metadata.of(type.unit()));
        }
        Map<String, Object> description = new LinkedHashMap<>();
        if (type.readOnly()) {
            description.put("readOnly", true);
        }
        type.range().ifPresent(range -> {
            description.put("min", BigDecimal.valueOf(range.minimum()));
            description.put("max", BigDecimal.valueOf(range.maximum()));
            if (range.step() > 0) {
                description.put("step", BigDecimal.valueOf(range.step()));
            }
        });
        if (!type.options().isEmpty()) {
            description.put("options", String.join(",", type.options()));
        }
        if (!description.isEmpty()) {
            notes.put("stateDescription", new Metadata("", description));
        }
        return notes;
    }
}
