/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.drift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.internal.pattern.AboutTime;

/**
 * Tells when people do by hand, on three days and at one new time of day, what a rule does at another. That nobody takes back
 * what the rule does on a day without them says little: once in between is no objection, twice is, nor is one day on which they
 * do it at yet another new time. A rule that misses one in ten, all at one new time, is suspected once in 400 occasions; where
 * rules miss more than half as often as they are right, being right once is objection enough: one that misses half, spread
 * over six hours, is suspected once in 180. For one thread at a time.
 */
final class SteadyMisses {

    private static final int ENOUGH = 3;
    private static final int MOST_ELSEWHERE = 1;

    private final ZoneId zone;
    private final int mostRight;
    private final List<NewTime> times = new ArrayList<>();

    /** @param promised how the rule would have done before it was suggested */
    SteadyMisses(ZoneId zone, Backtest promised) {
        this.zone = zone;
        this.mostRight = 2 * promised.missed() <= promised.right() ? 1 : 0;
    }

    /** A time of day that the rule may have moved to. */
    private static final class NewTime {
        private final ZonedDateTime first;
        private ZonedDateTime last;
        private int days = 1;
        private int right;
        private int elsewhere;

        NewTime(ZonedDateTime first) {
            this.first = first;
            this.last = first;
        }

        boolean isAbout(ZonedDateTime at) {
            return AboutTime.isOneHabit(first.toLocalTime(), at.toLocalTime());
        }

        /** Whether its last day is over. */
        boolean isBefore(ZonedDateTime at) {
            return last.toLocalDate().isBefore(at.toLocalDate());
        }

        /** About this time; what is done after midnight may be the evening's. */
        void missed(ZonedDateTime at) {
            if (day(last).isBefore(day(at))) {
                days++;
                last = at;
            }
        }

        private LocalDate day(ZonedDateTime at) {
            return AboutTime.day(at, first.toLocalTime());
        }
    }

    /** Takes an occasion in, in order of time; returns the first of the misses when there are enough, and begins anew. */
    Optional<Instant> add(Occasion occasion) {
        if (occasion.outcome() == Outcome.MISSED) {
            return missed(occasion.at().atZone(zone), occasion.usual());
        }
        if (occasion.outcome() == Outcome.RIGHT) {
            times.forEach(time -> time.right++);
            times.removeIf(time -> time.right > mostRight);
        }
        return Optional.empty();
    }

    private Optional<Instant> missed(ZonedDateTime at, boolean usual) {
        List<NewTime> about = times.stream().filter(time -> time.isAbout(at)).toList();
        about.forEach(time -> time.missed(at));
        if (!usual) {
            times.stream()
                    .filter(time -> !time.isAbout(at) && time.isBefore(at))
                    .forEach(time -> time.elsewhere++);
            times.removeIf(time -> time.elsewhere > MOST_ELSEWHERE);
            times.add(new NewTime(at));
        }
        Optional<Instant> since = about.stream()
                .filter(time -> time.days >= ENOUGH)
                .map(time -> time.first.toInstant())
                .findFirst();
        since.ifPresent(any -> times.clear());
        return since;
    }
}
