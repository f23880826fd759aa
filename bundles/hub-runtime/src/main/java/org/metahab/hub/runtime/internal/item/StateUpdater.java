/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.item;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.hub.HubClock;
import org.metahab.hub.event.GroupItemStateChangedEvent;
import org.metahab.hub.event.GroupStateUpdatedEvent;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemAddedEvent;
import org.metahab.hub.event.ItemRemovedEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.ItemStateUpdatedEvent;
import org.metahab.hub.event.ItemUpdatedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.runtime.internal.bus.EventPublisher;
import org.metahab.hub.runtime.internal.group.GroupStates;
import org.metahab.hub.runtime.internal.item.ItemTable.Provider;
import org.metahab.hub.runtime.internal.store.StateSink;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets states and definitions of items, one after the other, and tells and keeps what changed: the item's own events
 * first, then those of the groups that it counts for. Safe for use by several threads.
 */
final class StateUpdater {

    private static final Logger LOG = LoggerFactory.getLogger(StateUpdater.class);
    private static final Source GROUPS = Source.of("org.openhab.core.group");

    private final ItemTable table;
    private final GroupStates groups = new GroupStates();
    private final StateSink sink;
    private final EventPublisher publisher;
    private final HubClock clock;

    StateUpdater(ItemTable table, StateSink sink, EventPublisher publisher, HubClock clock) {
        this.table = table;
        this.sink = sink;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Sets an item's state, as far as the item is there and can hold it. */
    synchronized void setState(String name, State state, Source source) {
        Optional<Item> item = table.item(name);
        Optional<ItemState> old = table.state(name);
        if (item.isEmpty() || old.isEmpty()) {
            LOG.debug("State {} for an item '{}' that is not there", state, name);
            return;
        }
        Optional<State> held = ItemStates.held(item.get(), state, old.get().state());
        if (held.isEmpty()) {
            LOG.warn("Item '{}' ({}) can't hold the state {}", name, item.get().typeLabel(), state.text());
            return;
        }
        apply(old.get(), held.get(), source, new HashSet<>());
    }

    /** Makes the items of the files these, and only these. */
    synchronized void replaceFileItems(Map<String, Item> items) {
        Map<String, Item> present = table.providedBy(Provider.FILE);
        removeAll(present.keySet().stream()
                .filter(name -> !items.containsKey(name))
                .toList());
        putAll(
                items.values().stream()
                        .filter(item -> !item.equals(present.get(item.name())))
                        .toList(),
                Provider.FILE);
    }

    /** The names of the items that are in the group, in it directly. */
    synchronized List<String> members(String group) {
        return groups.members(group);
    }

    /** Adds items or replaces their definitions. */
    synchronized void putAll(Collection<Item> items, Provider provider) {
        if (items.isEmpty()) {
            return;
        }
        for (Item item : items) {
            Optional<Item> old = table.item(item.name());
            State before = table.state(item.name()).map(ItemState::state).orElse(UnDef.NULL);
            table.put(item, provider, clock.instant());
            publisher.post(old.<HubEvent>map(o -> new ItemUpdatedEvent(o, item, Source.NONE))
                    .orElseGet(() -> new ItemAddedEvent(item, Source.NONE)));
            table.state(item.name())
                    .filter(state -> old.isPresent() && !state.state().equals(before))
                    .ifPresent(state -> {
                        sink.keep(state);
                        tell(new ItemStateChangedEvent(item.name(), before, state.state(), Source.NONE));
                    });
        }
        regroup();
    }

    /** Removes items; their states are remembered. */
    synchronized void removeAll(Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        for (String name : names) {
            table.remove(name).ifPresent(item -> publisher.post(new ItemRemovedEvent(item, Source.NONE)));
        }
        regroup();
    }

    private void regroup() {
        groups.rebuild(table.items(), name -> table.state(name).map(ItemState::state));
        for (String group : groups.groups()) {
            settle(group, Optional.empty(), GROUPS, new HashSet<>());
        }
    }

    private void apply(ItemState old, State state, Source source, Set<String> settled) {
        Instant now = clock.instant();
        boolean changed = !state.equals(old.state());
        ItemState next = new ItemState(old.item(), state, now, changed ? now : old.lastChange());
        table.setState(next);
        sink.keep(next);
        publisher.post(new ItemStateUpdatedEvent(old.item(), state, source));
        if (changed) {
            tell(new ItemStateChangedEvent(old.item(), old.state(), state, source));
            groups.memberChanged(old.item(), old.state(), state);
        }
        for (String group : groups.groupsOf(old.item())) {
            settle(group, Optional.of(old.item()), source, settled);
        }
    }

    /** Brings a group's state up to date, once for each cause, however its groups contain each other. */
    private void settle(String group, Optional<String> member, Source source, Set<String> settled) {
        Optional<Item> item = table.item(group);
        Optional<ItemState> old = table.state(group);
        Optional<State> state = groups.state(group);
        if (item.isEmpty() || old.isEmpty() || state.isEmpty() || !settled.add(group)) {
            return;
        }
        State before = old.get().state();
        State held = ItemStates.held(item.get(), state.get(), before).orElse(UnDef.UNDEF);
        if (member.isEmpty() && held.equals(before)) {
            return;
        }
        apply(old.get(), held, source, settled);
        member.ifPresent(name -> {
            publisher.post(new GroupStateUpdatedEvent(group, name, held, source));
            if (!held.equals(before)) {
                publisher.post(new GroupItemStateChangedEvent(group, name, before, held, source));
            }
        });
    }

    private void tell(HubEvent event) {
        publisher.post(event);
        sink.record(new TimedEvent(clock.instant(), event));
    }
}
