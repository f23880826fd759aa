/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/** The items of a home that is being planned, with semantic tags as openHAB's model wants them. */
final class Items {

    private final Map<String, Item> items = new LinkedHashMap<>();

    List<Item> all() {
        return List.copyOf(items.values());
    }

    boolean has(String name) {
        return items.containsKey(name);
    }

    ItemType type(String name) {
        Item item = items.get(name);
        if (item == null) {
            throw new IllegalArgumentException("No item '" + name + "' is planned");
        }
        return item.type();
    }

    void room(RoomKind room) {
        put(Item.of(room.tag(), ItemType.GROUP, room.label()).withTags(Set.of(room.tag())));
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

    /** A thermometer; returns its item's name. */
    String thermometer(RoomKind room) {
        return point(room, "Temperature", "temperature", ItemType.NUMBER, "Temperature", "Measurement", "Temperature");
    }

    /** A sensor of the light outside; returns its item's name. */
    String lightSensor() {
        return put(new Item(
                "Outside_Light",
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
        return put(new Item(
                room.tag() + "_" + id,
                type,
                dimension,
                room.label() + " " + label,
                "",
                Set.of(point, property),
                List.of(room.tag()),
                null,
                Map.of()));
    }

    private String put(Item item) {
        items.put(item.name(), item);
        return item.name();
    }
}
