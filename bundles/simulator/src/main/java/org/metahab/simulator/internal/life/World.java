/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.life;

import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
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
import org.metahab.simulator.internal.home.Sun;
import org.metahab.simulator.truth.Cause;
import org.metahab.simulator.truth.TrueAction;

/** The home's items and what the hub tells of them. */
final class World {

    private static final String DEVICES = "org.metahab.simulator";

    final HomePlan plan;
    final Timeline timeline;
    final Chance chance;

    private final Map<String, State> states = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final Queue<TimedEvent> told = new ArrayDeque<>();
    private final List<TrueAction> actions = new ArrayList<>();
    private Consumer<String> motionNoticed = item -> {};

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
        return timeline.now().atZone(plan.zone());
    }

    double sun() {
        return Sun.elevation(timeline.now(), plan.latitude(), plan.longitude());
    }

    boolean isDark(RoomPlan room) {
        return sun() < room.darkBelow();
    }

    /** A device reports its state. */
    void report(String item, State state) {
        Source source = sources.computeIfAbsent(item, name -> Source.of(DEVICES, name));
        State old = state(item);
        tell(new ItemStateUpdatedEvent(item, state, source));
        if (!state.equals(old)) {
            states.put(item, state);
            tell(new ItemStateChangedEvent(item, old, state, source));
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

    /** Is told the item of a motion sensor that turned on. */
    void onMotion(Consumer<String> listener) {
        motionNoticed = listener;
    }

    void noticeMotion(String item) {
        motionNoticed.accept(item);
    }

    private void tell(HubEvent event) {
        told.add(new TimedEvent(timeline.now(), event));
    }
}
