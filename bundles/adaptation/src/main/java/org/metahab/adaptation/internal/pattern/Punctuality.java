/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.util.List;
import java.util.LongSummaryStatistics;
import org.metahab.adaptation.internal.timeline.LocalClock;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.ActionClass;

/**
 * Tells whether people do something a certain time after a trigger because of it. Much happens in such a time, and a day that
 * goes by the clock has the same distances between many things; so it takes more than what is done at once.
 */
final class Punctuality {

    /** Further examples that it takes. */
    private static final int MORE = 2;

    /** Share of the examples that it explains at least. */
    private static final double MOST = 0.6;

    /**
     * How much less all delays vary than the middle half of the times of day: light at dusk and dark at bedtime are no delay. All
     * of them, as of a few, the middle half is about the same by chance.
     */
    private static final int STEADIER = 2;

    private final LocalClock clock;
    private final int examples;

    /** @param examples how many a pattern without a delay takes */
    Punctuality(Timeline timeline, int examples) {
        this.clock = new LocalClock(timeline.zone());
        this.examples = examples;
    }

    /** How many of the examples a pattern with a delay must explain. */
    int least(List<Occurrence> latest) {
        return Math.max(examples + MORE, (int) Math.ceil(MOST * latest.size()));
    }

    /** Whether a pattern with a delay is clear, and not only that of one day: the same dish takes the same while. */
    boolean isClear(Candidate candidate) {
        if (candidate.right() < examples + MORE || candidate.trial().daysRight(clock) < examples) {
            return false;
        }
        return (switchesBack(candidate) || candidate.unwanted() == 0) && isSteadierThanTheClock(candidate);
    }

    private static boolean switchesBack(Candidate candidate) {
        ActionClass cause = candidate.cause();
        return cause != null && cause.item().equals(candidate.pattern().action().item());
    }

    private boolean isSteadierThanTheClock(Candidate candidate) {
        List<Trial.Firing> right = candidate.trial().firings().stream()
                .filter(Trial.Firing::isRight)
                .toList();
        LongSummaryStatistics lags = right.stream()
                .mapToLong(firing -> firing.actedAt() - firing.at().time())
                .summaryStatistics();
        Quartiles times = Quartiles.of(right.stream().mapToDouble(firing -> clock.minute(firing.actedAt()) * 60_000.0));
        return times.spread() >= STEADIER * (lags.getMax() - lags.getMin());
    }
}
