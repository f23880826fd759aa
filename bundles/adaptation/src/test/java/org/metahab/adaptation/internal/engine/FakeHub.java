/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.hub.Hub;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.place.Place;
import org.metahab.hub.rule.RuleRegistry;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;

/** A hub whose items are given and whose rules are kept in memory, across restarts of the engine. */
public final class FakeHub implements Hub {

    private final Map<String, Item> items = new LinkedHashMap<>();
    /** What adaptation commanded, as {@code Lamp ON}. */
    public final List<String> commands = new ArrayList<>();

    /** What adaptation set. */
    private final Map<String, ItemState> states = new HashMap<>();

    /** Where the home is. */
    public Optional<Place> place = Optional.empty();

    /** Which days are special. */
    public Ephemeris ephemeris = Ephemeris.DEFAULT;

    public final FakeRules rules = new FakeRules();

    public FakeHub(Item... items) {
        for (Item item : items) {
            this.items.put(item.name(), item);
        }
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
        return Optional.ofNullable(states.get(item));
    }

    @Override
    public void addItem(Item item) {
        items.put(item.name(), item);
    }

    @Override
    public void updateItem(Item item) {
        items.put(item.name(), item);
    }

    @Override
    public boolean removeItem(String name) {
        return items.remove(name) != null;
    }

    @Override
    public void sendCommand(String item, Command command, Source source) {
        commands.add(item + " " + command.text());
    }

    @Override
    public void postUpdate(String item, State state, Source source) {
        putState(item, state, Instant.EPOCH);
    }

    /** An item came to a state at that moment. */
    public void putState(String item, State state, Instant changed) {
        states.put(item, new ItemState(item, state, changed, changed));
    }

    @Override
    public RuleRegistry rules() {
        return rules;
    }

    @Override
    public Optional<Place> place() {
        return place;
    }

    @Override
    public Ephemeris ephemeris() {
        return ephemeris;
    }
}
