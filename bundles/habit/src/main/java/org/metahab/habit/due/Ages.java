/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in steps that double: below 30 s, below 90 s, below 210 s and so on. */
final class Ages {

    /** How many steps there are. */
    static final int STEPS = 13;

    /** Over 17 hours, or never. */
    static final int LONGEST = STEPS - 1;

    private static final long SHORTEST_SECONDS = 30;

    private Ages() {}

    /** The step of what was then; below {@link #STEPS}. */
    static int step(Instant then, Instant now) {
        long spans = 1 + Math.max(0, Duration.between(then, now).toSeconds()) / SHORTEST_SECONDS;
        return Math.min(LONGEST, 63 - Long.numberOfLeadingZeros(spans));
    }
}
