/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.life;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is going to happen, in order of time; of the same moment, in order of planning. */
final class Timeline {

    private record Step(Instant at, long number, Runnable what) {}

    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparingLong(Step::number));
    private Instant now;
    private long planned;

    Timeline(Instant start) {
        this.now = start;
    }

    Instant now() {
        return now;
    }

    /** Plans a step; one of the past happens now. */
    void at(Instant moment, Runnable what) {
        Instant at = moment.isBefore(now) ? now : moment.truncatedTo(ChronoUnit.MILLIS);
        steps.add(new Step(at, planned++, what));
    }

    void after(double seconds, Runnable what) {
        at(now.plus(Duration.ofMillis(Math.round(seconds * 1_000))), what);
    }

    /** Lets time pass without a step. */
    void passTo(Instant moment) {
        if (moment.isBefore(now)) {
            throw new IllegalStateException("It is " + now + " in the home already, and not " + moment);
        }
        now = moment;
    }

    /** Takes the next step if it is before the end, and tells whether it was. */
    boolean stepBefore(Instant end) {
        Step next = steps.peek();
        if (next == null || !next.at().isBefore(end)) {
            return false;
        }
        steps.remove();
        now = next.at().isAfter(now) ? next.at() : now;
        next.what().run();
        return true;
    }
}
