/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.metahab.adaptation.internal.timeline.Stamp;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.adaptation.internal.timeline.Track;

/**
 * Tries patterns on the past as if they had been rules. A rule that finds its item already in the wanted state does
 * nothing and is not counted; after an unwanted action it rests for a while, as the person would see to it.
 */
public final class Backtester {

    private static final long REST_MILLIS = Duration.ofMinutes(5).toMillis();

    private final Timeline timeline;

    public Backtester(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Tries a pattern on all that is kept of the past. */
    public Trial tryOut(Pattern pattern) {
        return tryOut(pattern, Instant.ofEpochMilli(timeline.since()));
    }

    /** Tries a pattern on the past from a moment on. */
    public Trial tryOut(Pattern pattern, Instant from) {
        Trigger trigger = pattern.trigger();
        if (trigger instanceof Trigger.StateChange change) {
            return afterChanges(pattern, change, from.toEpochMilli());
        } else if (trigger instanceof Trigger.TimeOfDay time) {
            return atTimes(pattern, time, from.toEpochMilli());
        }
        throw new IllegalStateException("No trial for " + trigger);
    }

    private Trial afterChanges(Pattern pattern, Trigger.StateChange trigger, long from) {
        Track triggers = timeline.changes(trigger.state().item());
        Track actions = timeline.actions(pattern.action());
        long begin = Math.max(from, Math.max(begin(triggers), begin(actions)));
        long window = trigger.window().toMillis();
        List<Trial.Firing> firings = new ArrayList<>();
        long quietUntil = Long.MIN_VALUE;
        int reversals = 0;
        for (int i = triggers.firstAt(begin); i < triggers.size(); i++) {
            long time = triggers.time(i);
            if (time < quietUntil || !triggers.bucket(i).equals(trigger.state().bucket())) {
                continue;
            }
            Stamp stamp = new Stamp(time, triggers.order(i));
            if (isDone(pattern, stamp) || !holds(pattern, stamp) || timeline.isLeftOut(time)) {
                continue;
            }
            long actedAt = actedWithin(actions, stamp, window);
            if (actedAt != Trial.Firing.NOBODY) {
                quietUntil = actedAt;
            } else if (timeline.isReversed(pattern.action(), time, time + window)) {
                quietUntil = time + Math.max(window, REST_MILLIS);
                reversals++;
            } else if (timeline.didOurselves(pattern.action(), time, time + window)) {
                quietUntil = time + window;
                continue;
            } else if (time + window > timeline.now()) {
                break;
            } else {
                quietUntil = time + Math.max(window, REST_MILLIS);
            }
            firings.add(new Trial.Firing(stamp, actedAt));
        }
        return new Trial(firings, actions.size() - actions.firstAt(begin), reversals);
    }

    private static long actedWithin(Track actions, Stamp stamp, long window) {
        for (int i = actions.firstAt(stamp.time()); i < actions.size(); i++) {
            if (actions.time(i) > stamp.time() + window) {
                break;
            }
            if (actions.order(i) > stamp.order()) {
                return actions.time(i);
            }
        }
        return Trial.Firing.NOBODY;
    }

    private Trial atTimes(Pattern pattern, Trigger.TimeOfDay trigger, long from) {
        Track actions = timeline.actions(pattern.action());
        long begin = Math.max(from, begin(actions));
        long tolerance = trigger.tolerance().toMillis();
        List<Trial.Firing> firings = new ArrayList<>();
        int reversals = 0;
        for (LocalDate day : timeline.days()) {
            Instant moment = day.atTime(trigger.time()).atZone(timeline.zone()).toInstant();
            long time = moment.toEpochMilli();
            Stamp stamp = timeline.at(moment);
            if (time - tolerance < begin || !holds(pattern, stamp) || timeline.isLeftOut(time)) {
                continue;
            }
            boolean reversed = timeline.isReversed(pattern.action(), time, time + tolerance);
            if (!reversed && timeline.didOurselves(pattern.action(), time, time + tolerance)) {
                continue;
            }
            reversals += reversed ? 1 : 0;
            int next = actions.firstAt(time - tolerance);
            boolean decided = time + tolerance <= timeline.now();
            if (next < actions.size() && actions.time(next) <= time + tolerance) {
                firings.add(new Trial.Firing(stamp, actions.time(next)));
            } else if (decided && !isDone(pattern, stamp)) {
                firings.add(new Trial.Firing(stamp, Trial.Firing.NOBODY));
            }
        }
        return new Trial(firings, actions.size() - actions.firstAt(begin), reversals);
    }

    /** From when on the track is whole. */
    private long begin(Track track) {
        return track.isComplete() || track.size() == 0 ? timeline.since() : track.time(0);
    }

    private boolean isDone(Pattern pattern, Stamp stamp) {
        Optional<String> state = timeline.state(pattern.action().item(), stamp);
        return state.isPresent() && state.get().equals(pattern.action().bucket());
    }

    private boolean holds(Pattern pattern, Stamp stamp) {
        return pattern.conditions().stream().allMatch(condition -> holds(condition, stamp));
    }

    private boolean holds(Condition condition, Stamp stamp) {
        if (condition instanceof Condition.ItemState wanted) {
            Optional<String> state = timeline.state(wanted.state().item(), stamp);
            return state.isPresent() && state.get().equals(wanted.state().bucket());
        }
        if (condition instanceof Condition.Darker darker) {
            OptionalInt level = timeline.lightLevel(darker.item(), stamp);
            return level.isPresent() && level.getAsInt() < darker.level();
        }
        ZonedDateTime local = local(stamp);
        if (condition instanceof Condition.Weekend wanted) {
            return wanted.weekend() == isWeekend(local);
        }
        if (condition instanceof Condition.TimeWindow window) {
            LocalTime time = local.toLocalTime();
            return !time.isBefore(window.from()) && time.isBefore(window.until());
        }
        throw new IllegalStateException("No trial for " + condition);
    }

    ZonedDateTime local(Stamp stamp) {
        return Instant.ofEpochMilli(stamp.time()).atZone(timeline.zone());
    }

    static boolean isWeekend(ZonedDateTime local) {
        return local.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
