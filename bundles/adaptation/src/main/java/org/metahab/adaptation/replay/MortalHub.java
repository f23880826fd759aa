/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.util.Collection;
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

/** A hub that outlives a process which may be killed before and after each change of a rule. */
final class MortalHub implements Hub {

    private final Hub hub;
    private final RuleRegistry rules;

    MortalHub(Hub hub, Mortality mortality) {
        this.hub = hub;
        this.rules = new MortalRules(hub.rules(), mortality);
    }

    @Override
    public RuleRegistry rules() {
        return rules;
    }

    @Override
    public Optional<Place> place() {
        return hub.place();
    }

    @Override
    public Ephemeris ephemeris() {
        return hub.ephemeris();
    }

    @Override
    public Collection<Item> items() {
        return hub.items();
    }

    @Override
    public Optional<Item> item(String name) {
        return hub.item(name);
    }

    @Override
    public Optional<ItemState> state(String item) {
        return hub.state(item);
    }

    @Override
    public void addItem(Item item) {
        hub.addItem(item);
    }

    @Override
    public void updateItem(Item item) {
        hub.updateItem(item);
    }

    @Override
    public boolean removeItem(String name) {
        return hub.removeItem(name);
    }

    @Override
    public void sendCommand(String item, Command command, Source source) {
        hub.sendCommand(item, command, source);
    }

    @Override
    public void postUpdate(String item, State state, Source source) {
        hub.postUpdate(item, state, source);
    }
}
