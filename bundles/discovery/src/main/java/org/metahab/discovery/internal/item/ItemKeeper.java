/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.item;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.hub.Hub;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.item.Metadata;

/**
 * Keeps the hub's items in step with things. An item is ours when its note {@value ItemFactory#OWNER} says so; others are
 * never touched, and of ours not what people changed.
 */
public final class ItemKeeper {

    private final Hub hub;

    public ItemKeeper(Hub hub) {
        this.hub = hub;
    }

    /**
     * Adds or updates the group item of a thing.
     *
     * @param remembered the name that it had before; empty for a new one
     * @return its name
     */
    public String keepGroup(String remembered, String thingUid, String label, String equipment, String location) {
        List<String> groups = location.isEmpty() ? List.of() : List.of(keepLocation(location));
        String name = name(remembered, ItemNames.of(label), thingUid);
        put(ItemFactory.group(name, thingUid, label, equipment, groups));
        return name;
    }

    /**
     * Adds or updates the item of a channel.
     *
     * @param remembered the name that it had before; empty for a new one
     * @return its name
     */
    public String keepItem(
            String remembered, String channelUid, String thingLabel, ChannelDescription channel, String group) {
        String wanted = ItemNames.of(ItemFactory.label(thingLabel, nameOf(channel)));
        String name = name(remembered, wanted, channelUid);
        put(ItemFactory.of(name, channelUid, thingLabel, channel, group));
        return name;
    }

    /** A channel without a label is called by what it is. */
    private static String nameOf(ChannelDescription channel) {
        return channel.label().isEmpty() ? channel.id() : channel.label();
    }

    /**
     * A remembered name is kept, also when a person defined that item anew; an item of ours that a person gave another name
     * is followed. Another item's name is not taken.
     */
    private String name(String remembered, String wanted, String owner) {
        Optional<Item> item = remembered.isEmpty() ? Optional.empty() : hub.item(remembered);
        if (item.filter(present -> isOwned(present, owner) || !isOurs(present)).isPresent()) {
            return remembered;
        }
        Optional<String> renamed = remembered.isEmpty()
                ? Optional.empty()
                : hub.items().stream()
                        .filter(other -> isOwned(other, owner))
                        .map(Item::name)
                        .findFirst();
        boolean isFree = !remembered.isEmpty() && item.isEmpty();
        return renamed.orElseGet(() -> isFree ? remembered : ItemNames.unique(wanted, name -> isTaken(name, owner)));
    }

    private boolean isTaken(String name, String owner) {
        return hub.item(name).filter(item -> !isOwned(item, owner)).isPresent();
    }

    private static boolean isOurs(Item item) {
        return item.metadata().containsKey(ItemFactory.OWNER);
    }

    private static boolean isOwned(Item item, String owner) {
        Metadata note = item.metadata().get(ItemFactory.OWNER);
        return note != null && note.value().equals(owner);
    }

    private void put(Item item) {
        Optional<Item> present = hub.item(item.name());
        if (present.isEmpty()) {
            hub.addItem(Definitions.sign(item));
            return;
        }
        Item merged = Definitions.merge(present.get(), item);
        if (isOurs(present.get()) && !merged.equals(present.get())) {
            hub.updateItem(merged);
        }
    }

    /** The group item of a room: one that is there already, else one of ours. */
    private String keepLocation(String area) {
        Optional<Item> known = hub.items().stream()
                .filter(item -> item.type() == ItemType.GROUP)
                .filter(item -> item.tags().stream().anyMatch(Locations::isTag))
                .filter(item ->
                        item.label().equalsIgnoreCase(area) || item.name().equalsIgnoreCase(ItemNames.of(area)))
                .findFirst();
        if (known.isPresent()) {
            return known.get().name();
        }
        String name = ItemNames.unique(ItemNames.of(area), n -> hub.item(n).isPresent());
        hub.addItem(ItemFactory.location(name, area));
        return name;
    }

    /** Removes an item when it belongs to that owner. */
    public void remove(String name, String owner) {
        Optional<Item> item = hub.item(name).filter(i -> isOwned(i, owner));
        if (item.isPresent()) {
            hub.removeItem(name);
            item.get().groups().forEach(this::removeEmptyLocation);
        }
    }

    /** Gives an item to another owner of ours. */
    public void transfer(String name, String from, String to) {
        hub.item(name).filter(item -> isOwned(item, from)).ifPresent(item -> {
            Map<String, Metadata> notes = new LinkedHashMap<>(item.metadata());
            notes.computeIfPresent(ItemFactory.OWNER, (key, note) -> new Metadata(to, note.configuration()));
            hub.updateItem(item.withMetadata(notes));
        });
    }

    private void removeEmptyLocation(String group) {
        boolean ours = hub.item(group).filter(item -> isOwned(item, "location")).isPresent();
        if (ours && hub.items().stream().noneMatch(item -> item.groups().contains(group))) {
            hub.removeItem(group);
        }
    }

    /** Which equipment a thing is, from its channels: the first that says so, what acts before what measures. */
    public static String equipment(String described, List<ChannelDescription> channels) {
        if (!described.isEmpty()) {
            return described;
        }
        Set<String> told = new LinkedHashSet<>();
        channels.stream()
                .sorted((a, b) -> Boolean.compare(a.type().readOnly(), b.type().readOnly()))
                .map(channel -> channel.semantics().equipment())
                .filter(equipment -> !equipment.isEmpty())
                .forEach(told::add);
        boolean onlySensors = told.size() == 1 && told.contains("Sensor");
        boolean measures = channels.stream().allMatch(channel -> channel.type().readOnly());
        if (onlySensors && !measures) {
            return "Equipment";
        }
        return told.stream().filter(e -> !e.equals("Sensor")).findFirst().orElse(measures ? "Sensor" : "Equipment");
    }
}
