/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.metahab.habit.ItemLookup;
import org.metahab.hub.Hub;
import org.metahab.hub.UnknownItemException;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.rule.RuleRegistry;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;

/** A hub that only has a past. Its items can be looked at and not operated. For one thread at a time. */
final class RecordedHub implements Hub {

    private final Collection<Item> items;
    private final ItemLookup lookup;
    private final RecordedRules rules = new RecordedRules();
    private final Map<String, ItemState> states = new HashMap<>();

    RecordedHub(Collection<Item> items, ItemLookup lookup) {
        this.items = items;
        this.lookup = lookup;
    }

    void accept(TimedEvent event) {
        if (event.event() instanceof ItemStateChangedEvent change) {
            states.put(change.item(), new ItemState(change.item(), change.state(), event.at(), event.at()));
        }
    }

    @Override
    public Collection<Item> items() {
        return items;
    }

    @Override
    public Optional<Item> item(String name) {
        return lookup.item(name);
    }

    @Override
    public Optional<ItemState> state(String item) {
        return Optional.ofNullable(states.get(item));
    }

    @Override
    public void addItem(Item item) {
        throw recorded();
    }

    @Override
    public void updateItem(Item item) {
        throw recorded();
    }

    @Override
    public boolean removeItem(String name) {
        throw recorded();
    }

    @Override
    public void sendCommand(String item, Command command, Source source) {
        requireKnown(item);
        throw recorded();
    }

    @Override
    public void postUpdate(String item, State state, Source source) {
        requireKnown(item);
        throw recorded();
    }

    @Override
    public RuleRegistry rules() {
        return rules;
    }

    private void requireKnown(String item) {
        if (lookup.item(item).isEmpty()) {
            throw new UnknownItemException(item);
        }
    }

    private UnsupportedOperationException recorded() {
        return new UnsupportedOperationException("The home is only looked at as it was recorded; it can't be changed");
    }
}
