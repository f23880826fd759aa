/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal;

import java.util.Collection;
import java.util.Optional;
import org.metahab.hub.Hub;
import org.metahab.hub.Items;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.place.Place;
import org.metahab.hub.rule.RuleRegistry;
import org.metahab.hub.runtime.internal.rule.RuleCatalogue;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The standalone hub: its items, its rules with their weekend and holidays, and its place as one service. The rule engine
 * itself needs only the items. A new place is taken over while it runs.
 */
@Component(service = Hub.class, configurationPid = StandaloneHub.PID)
@Designate(ocd = HubConfig.class)
public final class StandaloneHub implements Hub {

    static final String PID = "org.metahab.hub.runtime";

    private static final Logger LOG = LoggerFactory.getLogger(StandaloneHub.class);

    private final Items items;
    private final RuleCatalogue rules;
    private volatile Optional<Place> place;

    /** Called by Declarative Services. */
    @Activate
    public StandaloneHub(HubConfig config, @Reference Items items, @Reference RuleCatalogue rules) {
        this.items = items;
        this.rules = rules;
        this.place = place(config);
    }

    @Modified
    void modified(HubConfig config) {
        place = place(config);
    }

    private static Optional<Place> place(HubConfig config) {
        if (config.place().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Place.parse(config.place()));
        } catch (IllegalArgumentException e) {
            LOG.error("{}: {}; without a place, nothing goes by the sun", PID, e.getMessage());
            return Optional.empty();
        }
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

    @Override
    public Optional<Place> place() {
        return place;
    }

    @Override
    public Ephemeris ephemeris() {
        return rules.ephemeris();
    }
}
