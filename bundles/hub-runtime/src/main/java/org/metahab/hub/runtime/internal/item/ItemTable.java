/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.item;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/**
 * Only state: which items there are, who provides them, and what they hold. Reading is safe for several threads; the
 * owner guards writing. The state of an item that went is remembered and is there again when the item comes back.
 */
final class ItemTable {

    /** Who provides an item. */
    enum Provider {
        MANAGED,
        FILE
    }

    private record Entry(Item item, Provider provider, ItemState state) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Map<String, ItemState> remembered = new ConcurrentHashMap<>();

    ItemTable(Collection<ItemState> remembered) {
        remembered.forEach(state -> this.remembered.put(state.item(), state));
    }

    List<Item> items() {
        return entries.values().stream().map(Entry::item).toList();
    }

    Optional<Item> item(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::item);
    }

    Optional<ItemState> state(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::state);
    }

    Optional<Provider> provider(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::provider);
    }

    Map<String, Item> providedBy(Provider provider) {
        Map<String, Item> items = new LinkedHashMap<>();
        entries.values().stream()
                .filter(entry -> entry.provider() == provider)
                .forEach(entry -> items.put(entry.item().name(), entry.item()));
        return items;
    }

    /** Adds an item or replaces its definition; the state stays where the new definition can hold it. */
    void put(Item item, Provider provider, Instant now) {
        String name = item.name();
        ItemState old = state(name)
                .or(() -> Optional.ofNullable(remembered.get(name)))
                .orElseGet(() -> new ItemState(name, UnDef.NULL, now, now));
        Optional<State> kept = ItemStates.held(item, old.state(), old.state());
        ItemState state = kept.filter(old.state()::equals)
                .map(same -> old)
                .orElseGet(() -> new ItemState(name, kept.orElse(UnDef.NULL), now, now));
        remembered.remove(name);
        entries.put(name, new Entry(item, provider, state));
    }

    Optional<Item> remove(String name) {
        Entry entry = entries.remove(name);
        if (entry == null) {
            return Optional.empty();
        }
        remembered.put(name, entry.state());
        return Optional.of(entry.item());
    }

    void setState(ItemState state) {
        entries.computeIfPresent(state.item(), (name, entry) -> new Entry(entry.item(), entry.provider(), state));
    }
}
