/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.metahab.adaptation.internal.pattern.Opportunities.Moment;
import org.metahab.adaptation.internal.pattern.Opportunities.Outcome;
import org.metahab.adaptation.internal.timeline.LocalClock;
import org.metahab.adaptation.internal.timeline.Stamp;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.adaptation.internal.timeline.Track;
import org.metahab.habit.ActionClass;

/**
 * Tries patterns on the past as if they had been rules. A rule that finds its item already in the wanted state does
 * nothing and is not counted; after an unwanted action it rests for a while, as the person would see to it.
 */
public final class Backtester {

    private static final long REST_MILLIS = Duration.ofMinutes(5).toMillis();

    private final Timeline timeline;
    private final Circumstances circumstances;
    private final LocalClock clock;

    public Backtester(Timeline timeline) {
        this.timeline = timeline;
        this.circumstances = new Circumstances(timeline);
        this.clock = new LocalClock(timeline.zone());
    }

    /** Tries a pattern on all that is kept of the past. */
    public Trial tryOut(Pattern pattern) {
        return tryOut(pattern, Instant.ofEpochMilli(timeline.since()));
    }

    /** Tries a pattern on the past from a moment on. */
    public Trial tryOut(Pattern pattern, Instant from) {
        Opportunities opportunities = opportunities(pattern.action(), List.of(pattern.trigger()), from)
                .get(0);
        return opportunities.where(circumstances.holding(pattern.conditions(), opportunities.moments()));
    }

    /** When each of the triggers would have set off a rule for the action, on all that is kept of the past. */
    List<Opportunities> opportunities(ActionClass action, List<Trigger> triggers) {
        return opportunities(action, triggers, Instant.ofEpochMilli(timeline.since()));
    }

    private List<Opportunities> opportunities(ActionClass action, List<Trigger> triggers, Instant from) {
        List<Opportunities> all = new ArrayList<>();
        List<Place> places = List.of();
        ActionClass placesOf = action;
        for (Trigger trigger : triggers) {
            if (trigger instanceof Trigger.StateChange change) {
                if (!change.state().equals(placesOf)) {
                    places = places(action, change.state(), from.toEpochMilli());
                    placesOf = change.state();
                }
                all.add(after(action, places, change.window(), begin(action, change.state(), from.toEpochMilli())));
            } else if (trigger instanceof Trigger.Delayed delayed) {
                long begin = begin(action, delayed.state(), from.toEpochMilli());
                all.add(new AfterDelay(timeline, clock, action, delayed).since(begin, REST_MILLIS));
            } else if (trigger instanceof Trigger.TimeOfDay time) {
                all.add(about(action, days(time.time()), time.tolerance(), from.toEpochMilli()));
            } else if (trigger instanceof Trigger.AtMoment moment) {
                all.add(about(action, moments(moment), moment.tolerance(), from.toEpochMilli()));
            }
        }
        return all;
    }

    /** Where a trigger happened while there was something to do, and when a person did it next. */
    private record Place(Stamp at, int minute, boolean weekend, long nextAction) {}

    private List<Place> places(ActionClass action, ActionClass trigger, long from) {
        Track triggers = timeline.changes(trigger.item());
        Track actions = timeline.actions(action);
        Circumstances.Walk done = new Circumstances.Walk(timeline.levels(action.item()), action.bucket());
        List<Place> places = new ArrayList<>();
        int next = 0;
        for (int i = triggers.firstAt(begin(action, trigger, from)); i < triggers.size(); i++) {
            Stamp stamp = new Stamp(triggers.time(i), triggers.order(i));
            boolean isTrigger = triggers.bucket(i).equals(trigger.bucket());
            if (!isTrigger || done.isIn(stamp) || timeline.isLeftOut(stamp.time())) {
                continue;
            }
            while (next < actions.size()
                    && (actions.time(next) < stamp.time() || actions.order(next) <= stamp.order())) {
                next++;
            }
            places.add(new Place(
                    stamp,
                    clock.minute(stamp.time()),
                    clock.isWeekend(stamp.time()),
                    next < actions.size() ? actions.time(next) : Long.MAX_VALUE));
        }
        return places;
    }

    private long begin(ActionClass action, ActionClass trigger, long from) {
        return Math.max(from, Math.max(begin(timeline.changes(trigger.item())), begin(timeline.actions(action))));
    }

    private Opportunities after(ActionClass action, List<Place> places, Duration window, long begin) {
        List<Moment> moments = new ArrayList<>(places.size());
        for (Place place : places) {
            moments.add(after(action, place, window.toMillis()));
        }
        Track actions = timeline.actions(action);
        return new Opportunities(moments, actions.size() - actions.firstAt(begin));
    }

    private Moment after(ActionClass action, Place place, long window) {
        long time = place.at().time();
        long until = time + window;
        if (place.nextAction() <= until) {
            return moment(place, Outcome.RIGHT, place.nextAction(), place.nextAction());
        }
        long rested = time + Math.max(window, REST_MILLIS);
        if (timeline.isReversed(action, time, until)) {
            return moment(place, Outcome.REVERSED, Trial.Firing.NOBODY, rested);
        } else if (timeline.didOurselves(action, time, until)) {
            return moment(place, Outcome.SETTLED, Trial.Firing.NOBODY, until);
        }
        Outcome outcome = until > timeline.now() ? Outcome.OPEN : Outcome.UNWANTED;
        return moment(place, outcome, Trial.Firing.NOBODY, rested);
    }

    private static Moment moment(Place place, Outcome outcome, long actedAt, long quietUntil) {
        return new Moment(place.at(), place.minute(), place.weekend(), outcome, actedAt, quietUntil);
    }

    private List<Long> days(LocalTime time) {
        return timeline.days().stream()
                .map(day -> day.atTime(time).atZone(timeline.zone()).toInstant().toEpochMilli())
                .toList();
    }

    /** When a rule would have acted by the moments that an item held, each as far as it still held it then. */
    private List<Long> moments(Trigger.AtMoment trigger) {
        return timeline.moments().of(trigger.item()).stream()
                .filter(kept -> kept.isKeptAt(kept.moment() + trigger.offset().toMillis()))
                .map(kept -> kept.moment() + trigger.offset().toMillis())
                .filter(time -> time <= timeline.now())
                .sorted()
                .distinct()
                .toList();
    }

    private Opportunities about(ActionClass action, List<Long> times, Duration around, long from) {
        Track actions = timeline.actions(action);
        long begin = Math.max(from, begin(actions));
        long tolerance = around.toMillis();
        Circumstances.Walk done = new Circumstances.Walk(timeline.levels(action.item()), action.bucket());
        List<Moment> moments = new ArrayList<>();
        for (long time : times) {
            if (time - tolerance < begin || timeline.isLeftOut(time)) {
                continue;
            }
            Stamp stamp = timeline.at(Instant.ofEpochMilli(time));
            Outcome outcome = about(action, time, tolerance, done.isIn(stamp));
            long actedAt =
                    outcome == Outcome.RIGHT ? actions.time(actions.firstAt(time - tolerance)) : Trial.Firing.NOBODY;
            moments.add(new Moment(stamp, clock.minute(time), clock.isWeekend(time), outcome, actedAt, Long.MIN_VALUE));
        }
        return new Opportunities(moments, actions.size() - actions.firstAt(begin));
    }

    private Outcome about(ActionClass action, long time, long tolerance, boolean done) {
        long until = time + tolerance;
        boolean reversed = timeline.isReversed(action, time, until);
        if (!reversed && timeline.didOurselves(action, time, until)) {
            return Outcome.SETTLED;
        }
        Track actions = timeline.actions(action);
        int next = actions.firstAt(time - tolerance);
        if (next < actions.size() && actions.time(next) <= until) {
            return Outcome.RIGHT;
        } else if (reversed) {
            return Outcome.REVERSED;
        } else if (done) {
            return Outcome.SETTLED;
        }
        return until > timeline.now() ? Outcome.OPEN : Outcome.UNWANTED;
    }

    /** From when on the track is whole. */
    private long begin(Track track) {
        return track.isComplete() || track.size() == 0 ? timeline.since() : track.time(0);
    }
}
