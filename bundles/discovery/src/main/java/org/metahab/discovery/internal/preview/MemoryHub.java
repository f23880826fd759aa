/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.preview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.metahab.hub.Hub;
import org.metahab.hub.UnknownItemException;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.rule.RuleRegistry;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;

/** A hub that holds items, and nothing else. Safe for use by several threads. */
public class MemoryHub implements Hub {

    private final Map<String, Item> items;

    public MemoryHub() {
        this(new ConcurrentHashMap<>());
    }

    /** @param items by name; safe for use by several threads */
    protected MemoryHub(Map<String, Item> items) {
        this.items = items;
    }

    @Override
    public Collection<Item> items() {
        return List.copyOf(items.values());
    }

    @Override
    public Optional<Item> item(String name) {
        return Optional.ofNullable(items.get(name));
    }

    @Override
    public Optional<ItemState> state(String item) {
        return Optional.empty();
    }

    @Override
    public void addItem(Item item) {
        if (items.putIfAbsent(item.name(), item) != null) {
            throw new IllegalArgumentException("There is an item " + item.name());
        }
    }

    @Override
    public void updateItem(Item item) {
        if (items.replace(item.name(), item) == null) {
            throw new UnknownItemException(item.name());
        }
    }

    @Override
    public boolean removeItem(String name) {
        return items.remove(name) != null;
    }

    @Override
    public void sendCommand(String item, Command command, Source source) {
        throw new UnsupportedOperationException("Nobody is to send commands here");
    }

    /** Things show their states themselves. */
    @Override
    public void postUpdate(String item, State state, Source source) {
        if (!items.containsKey(item)) {
            throw new UnknownItemException(item);
        }
    }

    @Override
    public RuleRegistry rules() {
        throw new UnsupportedOperationException("There are no rules here");
    }
}
