/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.recording;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.habit.StateBuckets;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/** The items that stand for a recording's devices. */
final class Devices {

    private static final int FEW_CLASSES = 7;

    private final Map<String, Item> itemOfDevice = new LinkedHashMap<>();
    private final Map<String, Item> itemOfName = new LinkedHashMap<>();
    private final Map<String, String> rooms = new LinkedHashMap<>();
    private final ActionColumn actions;

    private Devices(ActionColumn actions) {
        this.actions = actions;
    }

    static Devices of(RecordingScan scan, ActionColumn wanted) {
        int classes = 0;
        for (RecordingScan.Seen seen : scan.devices()) {
            classes += userClasses(seen);
        }
        ActionColumn auto = classes < FEW_CLASSES ? ActionColumn.MANUAL : ActionColumn.USER;
        Devices devices = new Devices(wanted == ActionColumn.AUTO ? auto : wanted);
        scan.devices().forEach(devices::add);
        return devices;
    }

    Collection<Item> items() {
        return List.copyOf(itemOfDevice.values());
    }

    Optional<Item> item(String name) {
        return Optional.ofNullable(itemOfName.get(name));
    }

    ActionColumn actions() {
        return actions;
    }

    /** @throws IllegalArgumentException when the device was not there in the first pass */
    Item itemOf(Row row) {
        Item item = itemOfDevice.get(row.device());
        if (item == null) {
            throw new IllegalArgumentException("the file has changed while it was read: '" + row.device() + "' is new");
        }
        return item;
    }

    boolean isAction(Row row) {
        return actions == ActionColumn.MANUAL ? row.manualOperation() : row.userAction();
    }

    private void add(RecordingScan.Seen seen) {
        Item item = Item.of(freeName(seen.id), type(seen), seen.id)
                .withTags(tags(seen))
                .withGroups(seen.location.isEmpty() ? List.of() : List.of(room(seen.location)));
        itemOfDevice.put(seen.id, item);
        itemOfName.put(item.name(), item);
    }

    /** The name of the group that stands for a location. */
    private String room(String location) {
        return rooms.computeIfAbsent(location, fresh -> {
            String name = freeName("Room " + location);
            itemOfName.put(name, Item.of(name, ItemType.GROUP, location).withTags(Set.of("Room")));
            return name;
        });
    }

    private String freeName(String id) {
        String text = id.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
        String name = text.isEmpty() || Character.isDigit(text.charAt(0)) ? "Device_" + text : text;
        String free = name;
        for (int i = 2; itemOfName.containsKey(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    private static ItemType type(RecordingScan.Seen seen) {
        return switch (seen.kind) {
            case "door" -> seen.binary ? ItemType.CONTACT : other(seen);
            case "light", "switch", "appliance" ->
                seen.full ? ItemType.SWITCH : seen.numeric ? ItemType.DIMMER : ItemType.STRING;
            case "temperature" -> seen.numeric ? ItemType.NUMBER : ItemType.STRING;
            default -> other(seen);
        };
    }

    private static ItemType other(RecordingScan.Seen seen) {
        return seen.binary ? ItemType.SWITCH : seen.numeric ? ItemType.NUMBER : ItemType.STRING;
    }

    private static Set<String> tags(RecordingScan.Seen seen) {
        Set<String> tags = new LinkedHashSet<>();
        if (!seen.location.isEmpty()) {
            tags.add(seen.location);
        }
        tags.addAll(
                switch (seen.kind) {
                    case "light" -> List.of("Lightbulb", "Control");
                    case "switch", "appliance" -> List.of("Control");
                    case "motion" -> List.of("MotionDetector", "Status", "Motion");
                    case "presence" -> List.of("Sensor", "Status", "Presence");
                    case "temperature" -> List.of("Measurement", "Temperature");
                    default -> List.of("Status");
                });
        return tags;
    }

    private static int userClasses(RecordingScan.Seen seen) {
        ItemType type = type(seen);
        Set<String> buckets = new HashSet<>();
        for (String value : seen.userValues) {
            buckets.add(StateBuckets.ofState(type, Values.state(type, value)).orElse(value));
        }
        return buckets.size();
    }
}
