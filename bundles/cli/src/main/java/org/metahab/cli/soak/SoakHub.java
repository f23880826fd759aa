/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.metahab.hub.Hub;
import org.metahab.hub.HubHistory;
import org.metahab.hub.UnknownItemException;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.rule.RuleRegistry;
import org.metahab.hub.runtime.VirtualRules;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;
import org.metahab.simulator.Household;
import org.metahab.simulator.Simulation;

/** The hub of a simulated home: its rules run in the standalone hub's engine and act on the home. For one thread. */
final class SoakHub implements Hub, HubHistory {

    private final Ephemeris ephemeris;
    private final Simulation life;
    private final VirtualClock clock;
    private final Set<String> devices;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, ItemState> states = new HashMap<>();
    private final List<TimedEvent> past = new ArrayList<>();
    private final Queue<HubEvent> bus = new ArrayDeque<>();
    private final VirtualRules rules;

    SoakHub(Household home, Simulation life, VirtualClock clock) {
        this.ephemeris =
                new Ephemeris(Ephemeris.DEFAULT.weekend(), home.unusualDays().holidays(), Set.of());
        this.life = life;
        this.clock = clock;
        home.items().forEach(item -> items.put(item.name(), item));
        this.devices = Set.copyOf(items.keySet());
        this.rules = new VirtualRules(this, clock, ephemeris, bus::add);
    }

    /** Something happened; rules that it sets off act before this returns. */
    void accept(TimedEvent event) {
        past.add(event);
        if (event.event() instanceof ItemStateChangedEvent change) {
            states.put(change.item(), new ItemState(change.item(), change.state(), event.at(), event.at()));
        }
        rules.onEvent(event.event());
        rules.run();
    }

    /** Runs the rules that the clock set off. */
    void run() {
        rules.run();
    }

    /** The next thing that the hub itself has to tell; empty when there is none. */
    Optional<TimedEvent> news() {
        return Optional.ofNullable(bus.poll()).map(event -> new TimedEvent(clock.instant(), event));
    }

    @Override
    public long read(Instant from, Instant until, Consumer<TimedEvent> reader) {
        List<TimedEvent> span = past.stream()
                .filter(event -> !event.at().isBefore(from) && event.at().isBefore(until))
                .toList();
        span.forEach(reader);
        return span.size();
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
        return Optional.ofNullable(states.get(item));
    }

    @Override
    public void addItem(Item item) {
        items.put(item.name(), item);
        states.putIfAbsent(item.name(), new ItemState(item.name(), UnDef.NULL, clock.instant(), clock.instant()));
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
        if (!items.containsKey(item)) {
            throw new UnknownItemException(item);
        }
        if (source.component().equals(Source.RULES)) {
            life.command(source.actor().orElse(""), item, command);
        } else {
            bus.add(new ItemCommandEvent(item, command, source));
        }
    }

    @Override
    public void postUpdate(String item, State state, Source source) {
        if (devices.contains(item)) {
            throw new UnsupportedOperationException(
                    "Only the simulated device reports the states of " + item + ", not " + source);
        }
        State before = state(item).map(ItemState::state).orElse(UnDef.NULL);
        if (!state.equals(before)) {
            states.put(item, new ItemState(item, state, clock.instant(), clock.instant()));
            bus.add(new ItemStateChangedEvent(item, before, state, source));
        }
    }

    @Override
    public RuleRegistry rules() {
        return rules;
    }

    @Override
    public Ephemeris ephemeris() {
        return ephemeris;
    }
}
