/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.history.ImportOptions;
import org.metahab.history.ImportReport.Match;
import org.metahab.history.SourceItem;
import org.metahab.hub.Items;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/**
 * Finds the hub's items for what a source has: by the names that were given, by the same name, whatever its case, or by the
 * same label where only one item has it.
 */
public final class ItemMatch {

    private final Map<String, Matched> matched = new HashMap<>();
    private final List<Matched> all = new ArrayList<>();

    /**
     * One of the source's items.
     *
     * @param source what the source has
     * @param item the hub's item, there or to be added
     * @param match how they came together
     */
    public record Matched(SourceItem source, Item item, Match match) {}

    /**
     * @param items the hub's items
     * @throws IllegalArgumentException when a name that was given is no item's of the hub, or nothing's at the source
     */
    public ItemMatch(List<SourceItem> sources, Items items, ImportOptions options) {
        Map<String, Item> byLabel = unique(items);
        Map<String, Item> byName = new HashMap<>();
        items.items().forEach(item -> byName.put(item.name().toLowerCase(Locale.ROOT), item));
        for (SourceItem source : sources) {
            Matched line = match(source, items, options, byName, byLabel);
            matched.put(source.item().name(), line);
            all.add(line);
        }
        for (String id : options.names().keySet()) {
            if (sources.stream().noneMatch(source -> source.id().equals(id))) {
                throw new IllegalArgumentException(
                        "The source has no '" + id + "', which is to be another item; a preview lists what it has");
            }
        }
    }

    /** Of the source's item of that name; empty for one that is left out. */
    public Optional<Matched> of(String sourceItem) {
        return Optional.ofNullable(matched.get(sourceItem)).filter(line -> line.match() != Match.LEFT_OUT);
    }

    /** All, in the source's order. */
    public List<Matched> all() {
        return all;
    }

    private static Matched match(
            SourceItem source,
            Items items,
            ImportOptions options,
            Map<String, Item> byName,
            Map<String, Item> byLabel) {
        String given = options.names().get(source.id());
        if (given != null) {
            return given.equals("-")
                    ? new Matched(source, source.item(), Match.LEFT_OUT)
                    : new Matched(
                            source,
                            items.item(given)
                                    .orElseThrow(() -> new IllegalArgumentException("There is no item '" + given
                                            + "' on the hub, which is to stand for " + source.id())),
                            Match.FOUND);
        }
        Item found = byName.get(source.item().name().toLowerCase(Locale.ROOT));
        if (found == null) {
            found = byLabel.get(source.item().label());
        }
        if (found != null && isLike(found, source.item())) {
            return new Matched(source, found, Match.FOUND);
        }
        boolean isNew =
                found == null || !found.name().equalsIgnoreCase(source.item().name());
        return new Matched(source, source.item(), options.addItems() && isNew ? Match.ADDED : Match.LEFT_OUT);
    }

    /** Whether one can hold what the other has: a dimmer can be switched, a contact is no lamp. */
    private static boolean isLike(Item hub, Item source) {
        return hub.type() == source.type()
                || switch (hub.type()) {
                    case SWITCH, DIMMER, COLOR -> isLight(source.type()) || source.type() == ItemType.NUMBER;
                    case ROLLERSHUTTER -> source.type() == ItemType.NUMBER;
                    case NUMBER -> source.type() == ItemType.STRING;
                    case CONTACT -> source.type() == ItemType.SWITCH;
                    default -> false;
                };
    }

    private static boolean isLight(ItemType type) {
        return type == ItemType.SWITCH || type == ItemType.DIMMER || type == ItemType.COLOR;
    }

    private static Map<String, Item> unique(Items items) {
        Map<String, Item> byLabel = new HashMap<>();
        Set<String> ambiguous = new HashSet<>(Set.of(""));
        for (Item item : items.items()) {
            if (byLabel.put(item.label(), item) != null) {
                ambiguous.add(item.label());
            }
        }
        byLabel.keySet().removeAll(ambiguous);
        return byLabel;
    }
}
