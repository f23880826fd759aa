/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.adaptation.internal.engine.FakeRules;
import org.metahab.hub.Hub;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.rule.RuleRegistry;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;

/** Items and their states, and rules, in memory. */
public final class KnownHub implements Hub {

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, State> states = new LinkedHashMap<>();
    private final List<String> commands = new ArrayList<>();
    private final FakeRules rules = new FakeRules();

    public KnownHub(Item... items) {
        for (Item item : items) {
            addItem(item);
        }
    }

    @Override
    public synchronized Collection<Item> items() {
        return List.copyOf(items.values());
    }

    @Override
    public synchronized Optional<Item> item(String name) {
        return Optional.ofNullable(items.get(name));
    }

    @Override
    public Optional<ItemState> state(String item) {
        throw new AssertionError("asked for the whole state of " + item + "; see text()");
    }

    /** The text of an item's state; empty while it has none. */
    public synchronized String text(String item) {
        return Optional.ofNullable(states.get(item)).map(State::text).orElse("");
    }

    /** What items were told, as {@code Lamp ON}. */
    public synchronized List<String> commands() {
        return List.copyOf(commands);
    }

    @Override
    public synchronized void addItem(Item item) {
        items.put(item.name(), item);
    }

    @Override
    public synchronized void updateItem(Item item) {
        items.put(item.name(), item);
    }

    @Override
    public synchronized boolean removeItem(String name) {
        return items.remove(name) != null;
    }

    @Override
    public synchronized void sendCommand(String item, Command command, Source source) {
        commands.add(item + " " + command.text());
    }

    @Override
    public synchronized void postUpdate(String item, State state, Source source) {
        states.put(item, state);
    }

    @Override
    public RuleRegistry rules() {
        return rules;
    }
}
