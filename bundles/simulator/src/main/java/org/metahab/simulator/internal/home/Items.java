/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/**
 * The items of a home that is being planned, with semantic tags as openHAB's model wants them. What an item stands for is
 * told by its room and an id, such as {@code Light}; how it is named is the home's style.
 */
final class Items {

    private static final String OUTSIDE = "Outside_Light";

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Naming naming;

    Items(Naming naming) {
        this.naming = naming;
    }

    List<Item> all() {
        return List.copyOf(items.values());
    }

    /** How many there are without groups. */
    int points() {
        return names.size() + (items.containsKey(OUTSIDE) ? 1 : 0);
    }

    /** The name of what has that id in that room; empty where there is none. */
    Optional<String> find(RoomKind room, String id) {
        return Optional.ofNullable(names.get(key(room, id)));
    }

    ItemType type(String name) {
        Item item = items.get(name);
        if (item == null) {
            throw new IllegalArgumentException("No item '" + name + "' is planned");
        }
        return item.type();
    }

    void room(RoomKind room) {
        if (naming.hasGroups()) {
            put(Item.of(room.tag(), ItemType.GROUP, room.label()).withTags(Set.of(room.tag())));
        }
    }

    /** A light; returns its item's name. */
    String light(RoomKind room, String id, String label, boolean dims) {
        return point(room, id, label, dims ? ItemType.DIMMER : ItemType.SWITCH, "", "Switch", "Light");
    }

    /** A plug or appliance; returns its item's name. */
    String plug(RoomKind room, String id, String label) {
        return point(room, id, label, ItemType.SWITCH, "", "Switch", "Power");
    }

    /** Blinds; returns the item's name. */
    String blinds(RoomKind room) {
        return point(room, "Blinds", "blinds", ItemType.ROLLERSHUTTER, "", "Control", "Opening");
    }

    /** A motion sensor; returns its item's name. */
    String motion(RoomKind room) {
        return point(room, "Motion", "motion", ItemType.SWITCH, "", "Status", "Presence");
    }

    /** A contact; returns its item's name. */
    String contact(RoomKind room, String id, String label) {
        return point(room, id, label, ItemType.CONTACT, "", "Status", "Opening");
    }

    /** A sensor that notices use; returns its item's name. */
    String sensor(RoomKind room, String id, String label) {
        return point(room, id, label, ItemType.SWITCH, "", "Status", "Presence");
    }

    /** A thermometer; returns its item's name. */
    String thermometer(RoomKind room) {
        return point(room, "Temperature", "temperature", ItemType.NUMBER, "Temperature", "Measurement", "Temperature");
    }

    /** A meter for each plug; from the plug's item to the meter's. */
    Map<String, String> meters() {
        Map<String, String> meters = new LinkedHashMap<>();
        for (Item plug : all()) {
            if (plug.tags().contains("Power")) {
                Item meter = new Item(
                        plug.name() + "_Power",
                        ItemType.NUMBER,
                        "Power",
                        plug.displayName() + " power",
                        "",
                        Set.of("Measurement", "Power"),
                        plug.groups(),
                        null,
                        Map.of());
                meters.put(plug.name(), put(meter));
            }
        }
        return meters;
    }

    /** A sensor of the light outside; returns its item's name. */
    String lightSensor() {
        return put(new Item(
                OUTSIDE,
                ItemType.NUMBER,
                "Illuminance",
                "Light outside",
                "",
                Set.of("Measurement", "Light"),
                List.of(),
                null,
                Map.of()));
    }

    private String point(
            RoomKind room, String id, String label, ItemType type, String dimension, String point, String property) {
        String name = naming.name(room, id, items.size());
        Set<String> tags = new LinkedHashSet<>(List.of(point, property));
        if (naming == Naming.NUMBERED) {
            tags.add(room.tag());
        }
        names.put(key(room, id), name);
        return put(new Item(
                name,
                type,
                dimension,
                naming.label(room, label, name),
                "",
                tags,
                naming.hasGroups() ? List.of(room.tag()) : List.of(),
                null,
                Map.of()));
    }

    private static String key(RoomKind room, String id) {
        return room.tag() + "_" + id;
    }

    private String put(Item item) {
        items.put(item.name(), item);
        return item.name();
    }
}
