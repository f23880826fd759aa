/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.metahab.history.ImportOptions;
import org.metahab.history.ImportReport.Match;
import org.metahab.history.SourceItem;
import org.metahab.hub.Items;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/**
 * Finds the hub's items for what a source has: by the names that were given, by the same name, whatever its case, or by the
 * same label where only one item there and one here has it. Nothing but a name that was given lets two of the source's items
 * stand for one of the hub's, whose histories would be mixed.
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
        Map<String, String> given = options.names();
        for (String id : given.keySet()) {
            if (sources.stream().noneMatch(source -> source.id().equals(id))) {
                throw new IllegalArgumentException(
                        "The source has no '" + id + "', which is to be another item; a preview lists what it has");
            }
        }
        Pairs pairs = new Pairs(
                sources.stream()
                        .filter(source -> !given.containsKey(source.id()))
                        .toList(),
                items.items());
        pairs.add(Item::name);
        pairs.add(item -> lower(item.name()));
        pairs.taken.addAll(given.values());
        pairs.add(Item::label);
        Set<String> names =
                items.items().stream().map(item -> lower(item.name())).collect(Collectors.toSet());
        for (SourceItem source : sources) {
            Item found = pairs.found.get(source);
            boolean isNew =
                    options.addItems() && !names.contains(lower(source.item().name()));
            Matched line = given.containsKey(source.id())
                    ? given(source, items, given.getOrDefault(source.id(), "-"))
                    : found != null
                            ? new Matched(source, found, Match.FOUND)
                            : new Matched(source, source.item(), isNew ? Match.ADDED : Match.LEFT_OUT);
            matched.put(source.item().name(), line);
            all.add(line);
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

    private static Matched given(SourceItem source, Items items, String name) {
        return name.equals("-")
                ? new Matched(source, source.item(), Match.LEFT_OUT)
                : new Matched(
                        source,
                        items.item(name)
                                .orElseThrow(() -> new IllegalArgumentException("There is no item '" + name
                                        + "' on the hub, which is to stand for " + source.id())),
                        Match.FOUND);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What belongs together, found by one feature after another. */
    private static final class Pairs {
        private final List<SourceItem> sources;
        private final Collection<Item> items;
        private final Map<SourceItem, Item> found = new HashMap<>();
        private final Set<String> taken = new HashSet<>();

        Pairs(List<SourceItem> sources, Collection<Item> items) {
            this.sources = sources;
            this.items = items;
        }

        /** Pairs those that share a feature with nobody else on their side. */
        void add(Function<Item, String> feature) {
            Map<String, List<Item>> hubs = items.stream().collect(Collectors.groupingBy(feature));
            Map<String, List<SourceItem>> others = sources.stream()
                    .filter(source -> !found.containsKey(source))
                    .collect(Collectors.groupingBy(source -> feature.apply(source.item())));
            others.forEach((text, alike) -> {
                List<Item> here = hubs.getOrDefault(text, List.of());
                if (!text.isEmpty()
                        && here.size() == 1
                        && !taken.contains(here.get(0).name())) {
                    pair(here.get(0), alike);
                }
            });
        }

        private void pair(Item hub, List<SourceItem> alike) {
            List<SourceItem> fitting =
                    alike.stream().filter(source -> isLike(hub, source.item())).toList();
            if (fitting.size() == 1) {
                found.put(fitting.get(0), hub);
                taken.add(hub.name());
            }
        }
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
}
