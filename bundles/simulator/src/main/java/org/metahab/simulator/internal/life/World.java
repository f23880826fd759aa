/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.BiConsumer;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.ItemStateUpdatedEvent;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;
import org.metahab.simulator.internal.home.Chance;
import org.metahab.simulator.internal.home.HomePlan;
import org.metahab.simulator.internal.home.RoomPlan;
import org.metahab.simulator.truth.Cause;
import org.metahab.simulator.truth.TrueAction;

/** The home's items and what the hub tells of them. */
final class World {

    private static final String DEVICES = "org.metahab.simulator";
    private static final Duration SERVES = Duration.ofMinutes(30);

    final HomePlan plan;
    final Timeline timeline;
    final Chance chance;

    private final Map<String, State> states = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Instant> served = new HashMap<>();
    private final Queue<TimedEvent> told = new ArrayDeque<>();
    private final List<TrueAction> actions = new ArrayList<>();
    private final List<BiConsumer<String, State>> listeners = new ArrayList<>();

    World(HomePlan plan, Timeline timeline, Chance chance) {
        this.plan = plan;
        this.timeline = timeline;
        this.chance = chance;
    }

    /** Events not read yet, oldest first. */
    Queue<TimedEvent> told() {
        return told;
    }

    /** What was done until now, and why. */
    List<TrueAction> actions() {
        return actions;
    }

    /** Notes that somebody brings an item to a state now. */
    void note(String item, State state, String person, Cause cause) {
        actions.add(new TrueAction(timeline.now(), item, state, person, cause));
    }

    State state(String item) {
        return states.getOrDefault(item, UnDef.NULL);
    }

    ZonedDateTime local() {
        return timeline.now().atZone(plan.place().zone());
    }

    double sun() {
        return sun(timeline.now());
    }

    double sun(Instant at) {
        return plan.place().sun(at);
    }

    boolean isDark(RoomPlan room) {
        return sun() < room.darkBelow();
    }

    /** A device reports its state. */
    void report(String item, State state) {
        Source source = sources.computeIfAbsent(item, name -> Source.of(DEVICES, name));
        State old = state(item);
        if (isStuck(item)) {
            return;
        }
        tell(new ItemStateUpdatedEvent(item, state, source));
        if (plan.sensors().twice() > 0 && chance.happens(plan.sensors().twice())) {
            tell(new ItemStateUpdatedEvent(item, state, source));
        }
        if (!state.equals(old)) {
            states.put(item, state);
            tell(new ItemStateChangedEvent(item, old, state, source));
            listeners.forEach(listener -> listener.accept(item, state));
        }
    }

    /** A person tells an item what to do by an app; the device follows soon. */
    void commandByApp(String item, State state, String person) {
        command(item, state, Source.of(Source.REST, person));
    }

    /** A rule of the home's own tells an item what to do. */
    void commandByRule(String rule, String item, State state) {
        note(item, state, "", new Cause.ByRule(rule));
        tell(new RuleStatusInfoEvent(rule, RuleStatusInfo.RUNNING, Source.NONE));
        command(item, state, Source.of(Source.RULES, rule));
        tell(new RuleStatusInfoEvent(rule, RuleStatusInfo.IDLE, Source.NONE));
    }

    /** A rule of the hub tells an item what to do. */
    void commandByHub(String rule, String item, State state) {
        note(item, state, "", new Cause.ByRule(rule));
        command(item, state, Source.of(Source.RULES, rule));
    }

    /** A rule of the hub spares people doing it. */
    void serve(String item) {
        served.put(item, timeline.now());
    }

    /** Whether a rule of the hub lately brought an item to its state, and nobody made use of it yet. */
    boolean isServed(String item) {
        Instant since = served.get(item);
        return since != null && !since.plus(SERVES).isBefore(timeline.now());
    }

    /** A person finds done what they were about to do. */
    void makeUseOf(String item) {
        served.remove(item);
    }

    /** A person operates an item at that moment, and the home knows. */
    void commandByHand(String item, State state, String person) {
        if (state instanceof Command command) {
            tell(new ItemCommandEvent(item, command, Source.of(Source.REST, person)));
        }
        report(item, state);
    }

    private void command(String item, State state, Source source) {
        if (state instanceof Command command) {
            tell(new ItemCommandEvent(item, command, source));
            timeline.after(chance.between(0.03, 0.4), () -> report(item, state));
        }
    }

    /** Is told each change of an item's state. */
    void onChange(BiConsumer<String, State> listener) {
        listeners.add(listener);
    }

    private boolean isStuck(String item) {
        if (plan.faults().isEmpty()) {
            return false;
        }
        LocalDate day = local().toLocalDate();
        return plan.faults().stream()
                .anyMatch(fault -> fault.item().equals(item) && fault.days().includes(day));
    }

    private void tell(HubEvent event) {
        told.add(new TimedEvent(timeline.now(), event));
    }
}
