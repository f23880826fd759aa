/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Instant;
import java.util.List;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.LearningStatus;
import org.metahab.adaptation.RulePriors;
import org.metahab.adaptation.internal.control.LearningFilter;
import org.metahab.adaptation.internal.due.DueModel;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.model.HomeModel;
import org.metahab.adaptation.internal.model.ModelListener;
import org.metahab.adaptation.internal.suggestion.Entries;
import org.metahab.adaptation.internal.suggestion.Proposals;
import org.metahab.adaptation.internal.suggestion.SuggestionMaker;
import org.metahab.adaptation.internal.sun.SunPast;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.Observation;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.stream.HabitStream;
import org.metahab.habit.stream.StreamCounts;
import org.metahab.hub.Hub;
import org.metahab.hub.HubClock;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns of a home: from its past first, then from each event; and anew from the past when people want more or less of it to
 * be learnt from. For one thread at a time; whether it is ready may be asked by any.
 */
final class Learning {

    private static final Logger LOGGER = LoggerFactory.getLogger(Learning.class);

    private final Home home;
    private final LearningFilter filter;
    private final Supervisor supervisor;
    private final Presence presence;
    private final Entries entries;
    private final Proposals proposals;
    private final RuleStart starter;
    private final EngineListener listener;
    private Mind mind;
    private HabitStream excluded;
    private SunPast sun;
    private Past past = Past.NONE;
    private String problem = "";
    private boolean outdated;
    private volatile boolean ready;

    Learning(
            Home home,
            LearningFilter filter,
            Supervisor supervisor,
            Presence presence,
            Entries entries,
            Proposals proposals,
            RuleStart starter,
            EngineListener listener) {
        this.home = home;
        this.filter = filter;
        this.supervisor = supervisor;
        this.presence = presence;
        this.entries = entries;
        this.proposals = proposals;
        this.starter = starter;
        this.listener = listener;
        this.mind = emptyMind();
        this.excluded = emptyStream();
        this.sun = new SunPast(home.hub(), home.clock().zone());
    }

    /**
     * What is learnt of, and from what learning starts.
     *
     * @param options how careful to be
     * @param hub its items and rules
     * @param clock its time
     * @param learner what learning starts from
     * @param rules by what rules are weighed
     */
    record Home(AdaptationOptions options, Hub hub, HubClock clock, HabitLearner learner, RulePriors rules) {}

    private Mind emptyMind() {
        HomeModel model = new HomeModel(
                home.options(),
                home.clock().zone(),
                home.hub()::item,
                home.learner().learner(),
                new Listener());
        model.know(filter.learnt(home.hub().items()));
        SuggestionMaker maker = new SuggestionMaker(home.options(), home.rules(), home.hub(), model);
        DueModel due = new DueModel(home.clock().zone(), model::situationAt, filter::isLeftOut, maker::precision);
        Judge judge = new Judge(home.options(), model, maker, filter, entries, proposals, starter::start, listener);
        return new Mind(model, maker, judge, due);
    }

    /** For what is excluded: nothing of it is learnt, and people win there too. */
    private HabitStream emptyStream() {
        return new HabitStream(home.options().stream(), home.clock().zone(), home.hub()::item, this::supervise);
    }

    private void supervise(Observation observation) {
        Timeline timeline = mind.model().timeline();
        if (observation instanceof Observation.Action action) {
            supervisor.action(action, timeline, !ready);
        } else if (observation instanceof Observation.PassedOn passed) {
            supervisor.passedOn(passed, timeline, !ready);
        } else if (observation instanceof Observation.Automation automation) {
            supervisor.automation(automation, timeline, !ready);
        }
    }

    /** Notes the past; nothing is learnt yet. */
    void follows(Past learntFrom) {
        past = learntFrom;
    }

    /** Drops what was learnt, and learns from the past again. */
    void anew() {
        ready = false;
        outdated = false;
        Instant now = home.clock().instant();
        try {
            presence.beginAnew();
            supervisor.beginAnew();
            mind = emptyMind();
            excluded = emptyStream();
            sun = new SunPast(home.hub(), home.clock().zone());
            readPast(now);
            advance(now);
        } finally {
            ready = true;
        }
        mind.model().records().forEach(record -> mind.judge().judge(record, now));
    }

    /** What can't be read is told, and learning goes on with the rest. */
    private void readPast(Instant now) {
        EachAlone events = new EachAlone(this::take);
        problem = "";
        try {
            past.history().read(past.from(now), now.plusMillis(1), events);
        } catch (RuntimeException e) {
            LOGGER.error("The past can't be read to its end; learning goes on with what was read", e);
            problem = "the past could not be read to its end: " + e;
        }
        if (events.failed() > 0) {
            LOGGER.error("{} events of the past could not be learnt from", events.failed());
        }
    }

    /** The hub has one more item. */
    void know(Item item) {
        mind.model().know(filter.learnt(List.of(item)));
    }

    /** Takes an event in. */
    void hear(TimedEvent event) {
        take(event);
        if (outdated) {
            anew();
        }
    }

    private void take(TimedEvent event) {
        sun.note(event.at(), mind.model().timeline().moments());
        if (filter.hears(event)) {
            mind.due().passTime(event.at());
            mind.model().accept(event);
        }
        if (filter.isExcluded(event) || event.event() instanceof RuleStatusInfoEvent) {
            excluded.accept(event);
        }
    }

    /** Tells the time where nothing happens. */
    void advance(Instant now) {
        mind.due().passTime(now);
        mind.model().advance(now);
        excluded.advance(now);
    }

    /** What is learnt now. */
    Mind mind() {
        return mind;
    }

    Past past() {
        return past;
    }

    /** How far it is; without counts while the past is read. */
    LearningStatus status() {
        String origin = home.learner().origin();
        if (!ready) {
            return new LearningStatus(false, origin, 0, 0, 0, "");
        }
        StreamCounts counts = mind.model().counts();
        int kinds = mind.model().records().size();
        return new LearningStatus(true, origin, counts.events(), counts.actions(), kinds, problem);
    }

    /** Whether the past is read. */
    boolean isReady() {
        return ready;
    }

    private final class Listener implements ModelListener {
        @Override
        public boolean admits(Observation.Action action) {
            boolean reversal = supervisor.action(action, mind.model().timeline(), !ready);
            outdated |= presence.acted(action.at(), !ready);
            boolean learns = !reversal && filter.learns(action);
            if (!learns) {
                mind.due().opposed(action.action(), action.at());
            }
            return learns;
        }

        @Override
        public boolean isLeftOut(Instant at) {
            return filter.isLeftOut(at);
        }

        @Override
        public Ephemeris ephemeris() {
            return home.hub().ephemeris();
        }

        @Override
        public void onRanked(Observation.Action action, Forecast forecast) {
            listener.onRanked(action, forecast);
        }

        @Override
        public void onLearnt(Observation.Action action, ClassRecord record) {
            listener.onLearnt(action, record);
            mind.due().acted(action.action(), action.at());
            if (ready) {
                mind.judge().shown(record, home.clock().instant());
            }
        }

        @Override
        public void onChange(Observation.Change change) {
            mind.due().changed(change.at());
        }

        @Override
        public void onPassedOn(Observation.PassedOn passed) {
            supervise(passed);
        }

        @Override
        public void onAutomation(Observation.Automation automation) {
            supervise(automation);
            mind.due().automated(automation.action(), automation.at());
        }
    }
}
