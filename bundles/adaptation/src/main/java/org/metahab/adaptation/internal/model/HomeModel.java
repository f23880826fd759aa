/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.internal.level.Dimmed;
import org.metahab.adaptation.internal.pattern.Occurrence;
import org.metahab.adaptation.internal.people.SomebodyPast;
import org.metahab.adaptation.internal.timeline.Opinion;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;
import org.metahab.habit.candidate.Repertoire;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.stream.HabitStream;
import org.metahab.habit.stream.StreamCounts;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.DateTime;
import org.metahab.meta.Learner;

/**
 * What is learnt of one home: for each action first a ranking, then the lesson. The same events and the same learner give
 * the same model; so after a restart it is made again from the hub's history. Memory is bounded by the number of items and
 * {@value Repertoire#MOST} classes. For one thread at a time.
 */
public final class HomeModel {

    private static final int KEPT_CHANGES = 4096;

    private final ItemLookup items;
    private final Repertoire repertoire;
    private final ActionRanker ranker;
    private final ModelListener listener;
    private final HabitStream stream;
    private final Timeline timeline;
    private final SomebodyPast somebody;
    private final Map<ActionClass, ClassRecord> records = new LinkedHashMap<>();

    public HomeModel(
            AdaptationOptions options, ZoneId zone, ItemLookup items, Learner learner, ModelListener listener) {
        this(options, zone, items, repertoire -> ActionRanker.of(learner, repertoire, items), listener);
    }

    /** @param rankers makes the ranker of what people can do in this home */
    public HomeModel(
            AdaptationOptions options,
            ZoneId zone,
            ItemLookup items,
            Function<Repertoire, ActionRanker> rankers,
            ModelListener listener) {
        this.items = items;
        this.repertoire = new Repertoire(items);
        this.ranker = rankers.apply(repertoire);
        this.listener = listener;
        this.stream = new HabitStream(options.stream(), zone, items, this::observe);
        this.timeline = new Timeline(zone, KEPT_CHANGES, listener::isLeftOut, listener::ephemeris);
        this.somebody = new SomebodyPast(items);
    }

    /** Items that the home has. What people can do with them is possible from now on, before anybody did it. */
    public void know(Collection<Item> items) {
        repertoire.know(items);
        somebody.know(items);
    }

    /** Takes an event in. */
    public void accept(TimedEvent event) {
        if (event.event() instanceof ItemStateChangedEvent change && change.state() instanceof DateTime moment) {
            timeline.moments().add(event.at(), change.item(), moment.value().toInstant());
        }
        stream.accept(event);
    }

    /** Tells the time where nothing happens. */
    public void advance(Instant now) {
        stream.advance(now);
        timeline.advance(now);
    }

    private void observe(Observation observation) {
        if (observation instanceof Observation.Action action) {
            act(action);
        } else if (observation instanceof Observation.Change change) {
            note(change);
            somebody.changed(change, timeline);
            listener.onChange(change);
        } else if (observation instanceof Observation.Light light) {
            timeline.light(light.at(), light.item(), light.value(), light.unit());
        } else if (observation instanceof Observation.Automation automation) {
            listener.onAutomation(automation);
        } else if (observation instanceof Observation.PassedOn passed) {
            listener.onPassedOn(passed);
        }
    }

    private void note(Observation.Change change) {
        boolean dimmed = items.item(change.state().item())
                .filter(item -> Dimmed.is(item.stateType()))
                .isPresent();
        if (dimmed) {
            timeline.dimmed(change.at(), change.state(), change.previous());
        } else {
            timeline.change(change.at(), change.state(), change.previous());
        }
    }

    private void act(Observation.Action action) {
        if (!listener.admits(action)) {
            return;
        }
        ActionClass done = action.action();
        Moment moment = Moment.of(action.before(), action.situation(), repertoire.classes());
        float[] scores = moment.classes() == 0 ? new float[0] : ranker.rank(moment);
        Forecast forecast = new Forecast(List.copyOf(repertoire.classes()), scores);
        int label = repertoire.add(done);
        if (label < 0) {
            return;
        }
        listener.onRanked(action, forecast);
        if (forecast.confidence() > 0) {
            timeline.opinion(new Opinion(action.at().toEpochMilli(), forecast.likeliest(), done));
        }
        ClassRecord record = records.computeIfAbsent(done, ClassRecord::new);
        Occurrence occurrence = new Occurrence(action.at(), timeline.preceding(action.at(), done.item()));
        float foreseen = label < scores.length ? scores[label] : 0;
        record.add(new Example(occurrence, action.who().name(), action.before(), action.command(), foreseen));
        ranker.learn(moment, done, label);
        timeline.action(action.at(), done, action.who().name());
        listener.onLearnt(action, record);
    }

    /** Everything that people did, by class in order of its first time. */
    public List<ClassRecord> records() {
        return Collections.unmodifiableList(new ArrayList<>(records.values()));
    }

    /** What is known of a class; empty if nobody did it yet. */
    public Optional<ClassRecord> record(ActionClass action) {
        return Optional.ofNullable(records.get(action));
    }

    /** The home's recent past. */
    public Timeline timeline() {
        return timeline;
    }

    /** The home at a moment, after all events so far; it must not be before the last of them. */
    public Situation situationAt(Instant now) {
        return stream.situationAt(now);
    }

    /** What became of the events so far. */
    public StreamCounts counts() {
        return stream.counts();
    }
}
