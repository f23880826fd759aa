/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.metahab.adaptation.internal.pattern.Opportunities.Moment;
import org.metahab.adaptation.internal.timeline.LocalClock;
import org.metahab.adaptation.internal.timeline.Stamp;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.adaptation.internal.timeline.Track;
import org.metahab.habit.ActionClass;
import org.metahab.hub.day.Ephemeris;

/** How things stood at moments of the past: whether conditions held. */
final class Circumstances {

    /** How long it takes at most until a rule can ask of something that it happened. */
    static final long NOTED_MILLIS = 1_000;

    private final Timeline timeline;
    private final LocalClock clock;

    Circumstances(Timeline timeline) {
        this.timeline = timeline;
        this.clock = new LocalClock(timeline.zone());
    }

    /** At which of the moments, given in order, all conditions held. */
    BitSet holding(List<Condition> conditions, List<Moment> moments) {
        BitSet all = new BitSet(moments.size());
        all.set(0, moments.size());
        for (Condition condition : conditions) {
            all.and(holding(condition, moments));
        }
        return all;
    }

    /** At which of the moments, given in order, the condition held. */
    BitSet holding(Condition condition, List<Moment> moments) {
        if (condition instanceof Condition.ItemState wanted) {
            return inState(wanted.state(), moments);
        } else if (condition instanceof Condition.Darker darker) {
            return where(moments, i -> {
                OptionalInt level =
                        timeline.lights().level(darker.item(), moments.get(i).at());
                return level.isPresent() && level.getAsInt() < darker.level();
            });
        } else if (condition instanceof Condition.Lately lately) {
            return where(moments, i -> isLately(lately, moments.get(i).at().time()));
        } else if (condition instanceof Condition.Weekend wanted) {
            return where(moments, i -> moments.get(i).weekend() == wanted.weekend());
        } else if (condition instanceof Condition.WorkingDay) {
            Ephemeris ephemeris = timeline.ephemeris();
            return where(
                    moments,
                    i -> ephemeris.isWorkingDay(clock.date(moments.get(i).at().time())));
        } else if (condition instanceof Condition.TimeWindow window) {
            return where(moments, i -> window.contains(moments.get(i).minute()));
        }
        throw new IllegalStateException("No trial for " + condition);
    }

    private boolean isLately(Condition.Lately lately, long time) {
        Track states = timeline.changes(lately.state().item());
        int next = states.firstAt(time - lately.within().toMillis());
        for (; next < states.size() && states.time(next) <= time - NOTED_MILLIS; next++) {
            if (states.bucket(next).equals(lately.state().bucket())) {
                return true;
            }
        }
        return false;
    }

    private static BitSet where(List<Moment> moments, IntPredicate holds) {
        BitSet found = new BitSet(moments.size());
        for (int i = 0; i < moments.size(); i++) {
            if (holds.test(i)) {
                found.set(i);
            }
        }
        return found;
    }

    private BitSet inState(ActionClass wanted, List<Moment> moments) {
        Walk walk = new Walk(timeline.changes(wanted.item()), wanted.bucket());
        return where(moments, i -> walk.isIn(moments.get(i).at()));
    }

    /** Follows an item's states through moments in order. */
    static final class Walk {
        private final Track states;
        private final String wanted;
        private int next;

        Walk(Track states, String wanted) {
            this.states = states;
            this.wanted = wanted;
        }

        /** Whether the item is in the wanted state; asked for later and later moments only. */
        boolean isIn(Stamp stamp) {
            while (next < states.size() && states.order(next) <= stamp.order() && states.time(next) <= stamp.time()) {
                next++;
            }
            return next > 0 && states.bucket(next - 1).equals(wanted);
        }
    }
}
