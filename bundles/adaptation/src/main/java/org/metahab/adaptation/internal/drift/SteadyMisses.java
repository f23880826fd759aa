/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.drift;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.internal.pattern.AboutTime;

/**
 * Tells when people do by hand, on three days and at one new time of day, what a rule does at another. That nobody takes back
 * what the rule does on a day without them says little: once in between is no objection, twice is. A rule that misses one in
 * ten, all at one new time, is suspected once in 400 occasions; of rules that miss more than half as often as they are right
 * nothing is concluded. For one thread at a time.
 */
final class SteadyMisses {

    private static final int ENOUGH = 3;
    private static final int MOST_OTHERS = 1;

    private final ZoneId zone;
    private final boolean telling;
    private final Deque<ZonedDateTime> misses = new ArrayDeque<>();
    private int others;

    /** @param promised how the rule would have done before it was suggested */
    SteadyMisses(ZoneId zone, Backtest promised) {
        this.zone = zone;
        this.telling = 2 * promised.missed() <= promised.right();
    }

    /** Takes an occasion in, in order of time; returns the first of the misses when there are enough, and begins anew. */
    Optional<Instant> add(Occasion occasion) {
        if (occasion.outcome() == Outcome.MISSED) {
            return missed(occasion);
        }
        if (occasion.outcome() == Outcome.RIGHT && ++others > MOST_OTHERS) {
            beginAnew();
        }
        return Optional.empty();
    }

    private Optional<Instant> missed(Occasion occasion) {
        ZonedDateTime at = occasion.at().atZone(zone);
        if (!misses.isEmpty() && !AboutTime.isOneHabit(misses.getFirst().toLocalTime(), at.toLocalTime())) {
            beginAnew();
        }
        if (misses.isEmpty()) {
            if (occasion.usual()) {
                return Optional.empty();
            }
            others = 0;
        }
        if (misses.isEmpty() || misses.getLast().toLocalDate().isBefore(at.toLocalDate())) {
            misses.addLast(at);
        }
        if (!telling || misses.size() < ENOUGH) {
            return Optional.empty();
        }
        Instant since = misses.getFirst().toInstant();
        beginAnew();
        return Optional.of(since);
    }

    private void beginAnew() {
        misses.clear();
        others = 0;
    }
}
