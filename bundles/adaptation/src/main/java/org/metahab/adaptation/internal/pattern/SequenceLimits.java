/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.util.IntSummaryStatistics;
import java.util.List;
import org.metahab.adaptation.internal.timeline.LocalClock;
import org.metahab.adaptation.internal.timeline.Timeline;

/**
 * Tells whether "first this, then that" is more than chance: the second alone must be wrong as often as right at the same
 * time of the day, and so must the first alone; both together hardly ever.
 */
final class SequenceLimits {

    /** How likely chance explains it, at most, were all states of all items tried as the first. */
    private static final double CHANCE = 0.001;

    /** How often both together are right at least, with Laplace's caution. */
    private static final double HARDLY_EVER_WRONG = 0.9;

    private final LocalClock clock;
    private final Backtester backtester;
    private final int states;

    SequenceLimits(Timeline timeline) {
        this.clock = new LocalClock(timeline.zone());
        this.backtester = new Backtester(timeline);
        this.states = timeline.items().stream()
                .mapToInt(item -> timeline.changes(item).buckets().size())
                .sum();
    }

    /**
     * Whether it is clear.
     *
     * @param both the trigger with what came before as its condition
     * @param trigger the trigger alone
     */
    boolean isClear(Candidate both, Candidate trigger) {
        if (both.trial().cautiousPrecision() < HARDLY_EVER_WRONG) {
            return false;
        }
        List<Trial.Firing> alone = atThatTime(trigger.trial(), both.trial());
        int right = (int) alone.stream().filter(Trial.Firing::isRight).count();
        int firings = Math.max(alone.size(), both.trial().firings().size());
        int wrong = firings - right;
        double chance = Coincidence.holdsAtLeast(
                Math.min(right, both.right()), right, both.trial().firings().size(), firings);
        return wrong >= right && chance * states <= CHANCE && !isEnough(both);
    }

    /** Firings at the times of the day, first to last, at which both together were right. */
    private List<Trial.Firing> atThatTime(Trial trial, Trial both) {
        IntSummaryStatistics minutes = both.firings().stream()
                .filter(Trial.Firing::isRight)
                .mapToInt(this::minute)
                .summaryStatistics();
        return trial.firings().stream()
                .filter(firing -> minute(firing) >= minutes.getMin() && minute(firing) <= minutes.getMax())
                .toList();
    }

    private int minute(Trial.Firing firing) {
        return clock.minute(firing.at().time());
    }

    /** Whether what came first would do alone. */
    private boolean isEnough(Candidate both) {
        Condition.Lately first = Sequences.first(both);
        Trigger.StateChange second = (Trigger.StateChange) both.pattern().trigger();
        Trigger trigger = new Trigger.StateChange(first.state(), first.within().plus(second.window()));
        Trial alone = backtester.tryOut(new Pattern(both.pattern().action(), trigger, List.of()));
        return alone.right() > alone.unwanted();
    }
}
