/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.metahab.hub.Items;
import org.metahab.hub.UnknownItemException;
import org.metahab.hub.codec.ItemCodec;
import org.metahab.hub.codec.ItemValues;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.ItemStateUpdatedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.runtime.internal.store.DocumentStore;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/** Items whose devices obey at once: a command becomes the state. */
public final class FakeItems implements Items {

    public final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, ItemState> states = new LinkedHashMap<>();
    private final Consumer<HubEvent> bus;
    private final Supplier<Instant> now;

    private final DocumentStore store;

    public FakeItems(Consumer<HubEvent> bus, Supplier<Instant> now, DocumentStore store) {
        this.store = store;
        this.bus = bus;
        this.now = now;
    }

    /** Sets a state without an event. */
    public void set(String item, String state) {
        states.put(item, new ItemState(item, ItemValues.parseState(items.get(item), state), now.get(), now.get()));
    }

    public void update(String item, String state, Source source) {
        postUpdate(item, ItemValues.parseState(items.get(item), state), source);
    }

    public void command(String item, String command, Source source) {
        sendCommand(item, ItemValues.parseCommand(items.get(item), command), source);
    }

    @Override
    public Collection<Item> items() {
        return items.values();
    }

    @Override
    public Optional<Item> item(String name) {
        return Optional.ofNullable(items.get(name));
    }

    @Override
    public Optional<ItemState> state(String item) {
        return item(item)
                .map(there -> states.getOrDefault(item, new ItemState(item, UnDef.NULL, now.get(), now.get())));
    }

    @Override
    public void sendCommand(String item, Command command, Source source) {
        require(item);
        bus.accept(new ItemCommandEvent(item, command, source));
        if (command instanceof State state) {
            postUpdate(item, state, source);
        }
    }

    @Override
    public void postUpdate(String item, State state, Source source) {
        require(item);
        State before = state(item).orElseThrow().state();
        states.put(item, new ItemState(item, state, now.get(), now.get()));
        bus.accept(new ItemStateUpdatedEvent(item, state, source));
        if (!before.equals(state)) {
            bus.accept(new ItemStateChangedEvent(item, before, state, source));
        }
    }

    private void require(String item) {
        if (!items.containsKey(item)) {
            throw new UnknownItemException(item);
        }
    }

    @Override
    public void addItem(Item item) {
        items.put(item.name(), item);
        store.put(DocumentStore.ITEMS, item.name(), ItemCodec.encode(item).toString());
    }

    @Override
    public void updateItem(Item item) {
        addItem(item);
    }

    @Override
    public boolean removeItem(String name) {
        return store.remove(DocumentStore.ITEMS, name) && items.remove(name) != null;
    }
}
