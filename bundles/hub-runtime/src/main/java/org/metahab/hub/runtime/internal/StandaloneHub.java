/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal;

import java.util.Collection;
import java.util.Optional;
import org.metahab.hub.Hub;
import org.metahab.hub.Items;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.rule.RuleRegistry;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The standalone hub: its items and its rules as one service. The rule engine itself needs only the items. */
@Component(service = Hub.class)
public final class StandaloneHub implements Hub {

    private final Items items;
    private final RuleRegistry rules;

    /** Called by Declarative Services. */
    @Activate
    public StandaloneHub(@Reference Items items, @Reference RuleRegistry rules) {
        this.items = items;
        this.rules = rules;
    }

    @Override
    public Collection<Item> items() {
        return items.items();
    }

    @Override
    public Optional<Item> item(String name) {
        return items.item(name);
    }

    @Override
    public Optional<ItemState> state(String item) {
        return items.state(item);
    }

    @Override
    public void addItem(Item item) {
        items.addItem(item);
    }

    @Override
    public void updateItem(Item item) {
        items.updateItem(item);
    }

    @Override
    public boolean removeItem(String name) {
        return items.removeItem(name);
    }

    @Override
    public void sendCommand(String item, Command command, Source source) {
        items.sendCommand(item, command, source);
    }

    @Override
    public void postUpdate(String item, State state, Source source) {
        items.postUpdate(item, state, source);
    }

    @Override
    public RuleRegistry rules() {
        return rules;
    }
}
