/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Actor;
import org.metahab.habit.Context;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;

/** Order, attribution, context and bursts in their order. */
final class StreamPipeline implements Sightings {

    private final Tally tally = new Tally();
    private final Consumer<Observation> observer;
    private final EventOrder order;
    private final Attribution attribution;
    private final ContextEncoder encoder;
    private final SituationTracker tracker;
    private final BurstMerger bursts;

    StreamPipeline(StreamOptions options, ZoneId zone, ItemLookup items, Consumer<Observation> observer) {
        this.observer = observer;
        this.order = new EventOrder(options.lateness());
        this.attribution = new Attribution(options, items, this, tally);
        this.encoder = new ContextEncoder(zone);
        this.tracker = new SituationTracker(zone);
        this.bursts = new BurstMerger(options.settle(), this::settled, tally);
    }

    void accept(TimedEvent timed) {
        tally.events++;
        Optional<Instant> at = order.admit(timed);
        if (at.isEmpty()) {
            tally.late++;
            return;
        }
        bursts.advance(at.get());
        attribution.accept(at.get(), timed.event());
    }

    void advance(Instant now) {
        bursts.advance(now);
    }

    Context contextAt(Instant now) {
        return encoder.encode(now);
    }

    Situation situationAt(Instant now) {
        return tracker.at(now);
    }

    StreamCounts counts() {
        return tally.counts();
    }

    @Override
    public void action(Instant at, Item item, ActionClass action, Command command, Actor.Person who) {
        bursts.add(
                at,
                item,
                action,
                ignored -> new Observation.Action(at, action, command, who, encoder.encode(at), tracker.at(at)),
                first -> new Observation.Action(
                        first.at(), action, command, first.who(), first.before(), first.situation()));
    }

    private void settled(Observation.Action action) {
        tally.actions++;
        encoder.action(action.at(), action.action());
        tracker.action(action.at(), action.action());
        observer.accept(action);
    }

    @Override
    public void automation(Instant at, ActionClass action, Actor actor) {
        observer.accept(new Observation.Automation(at, action, actor));
    }

    @Override
    public void passedOn(Instant at, ActionClass action, Actor actor) {
        observer.accept(new Observation.PassedOn(at, action, actor));
    }

    @Override
    public void change(Instant at, Item item, ActionClass state, String previous, Actor actor) {
        encoder.change(at, item, state);
        tracker.change(at, item, state);
        observer.accept(new Observation.Change(at, state, previous, actor));
    }

    @Override
    public void measurement(Instant at, Item item, State state) {
        LightSensor.measurement(at, item, state).ifPresent(measured -> {
            encoder.light(at, measured.value());
            observer.accept(measured);
        });
    }
}
