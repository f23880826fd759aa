/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How fast time passes: quiet hours fly, the minutes before something happens pass quickly, and while it happens time is
 * so slow that messages arrive in the order of things.
 */
final class Pace {

    static final double ACTIVE = 30;
    static final double APPROACH = 2_400;
    private static final Duration LEAD = Duration.ofSeconds(5);
    private static final Duration TAIL = Duration.ofSeconds(6);
    private static final Duration APPROACHING = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final double quiet;
    private final NavigableSet<Instant> moments = new TreeSet<>();

    /** @param quiet the speed of quiet hours, which nothing exceeds */
    Pace(double quiet) {
        this.quiet = quiet;
    }

    /**
     * A speed for a while.
     *
     * @param speed seconds in a second of real time
     * @param until when to ask again
     */
    record Stretch(double speed, Instant until) {}

    /** Notes that something happens then. */
    void expect(Instant moment) {
        moments.add(moment);
    }

    /** How fast time passes from now on. */
    Stretch from(Instant now) {
        moments.headSet(now.minus(TAIL), true).clear();
        @Nullable Instant first = moments.isEmpty() ? null : moments.first();
        if (first == null) {
            return new Stretch(quiet, now.plus(LONGEST));
        }
        Instant active = first.minus(LEAD);
        if (!now.isBefore(active)) {
            return new Stretch(Math.min(quiet, ACTIVE), first.plus(TAIL));
        }
        Instant approach = first.minus(APPROACHING);
        return now.isBefore(approach) ? new Stretch(quiet, approach) : new Stretch(Math.min(quiet, APPROACH), active);
    }
}
