/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Duration;
import java.time.Instant;

/** How dark it is, from the light sensor heard last, against its own fading mean of about a day. */
final class LightLevel {

    private static final double TAU_SECONDS = Duration.ofDays(1).toSeconds();

    private boolean known;
    private double level;
    private double mean;
    private Instant at = Instant.EPOCH;

    void measure(Instant moment, double value) {
        fade(moment);
        level = Math.log1p(value);
        if (!known) {
            mean = level;
            known = true;
        }
    }

    boolean isKnown() {
        return known;
    }

    /** Darkness in [−1, 1]: 0 is the light of an average moment. */
    double darkness(Instant moment) {
        fade(moment);
        return known ? Math.tanh((mean - level) / 2) : 0;
    }

    private void fade(Instant moment) {
        double seconds = Duration.between(at, moment).toSeconds();
        if (seconds > 0) {
            mean += (1 - Math.exp(-seconds / TAU_SECONDS)) * (level - mean);
            at = moment;
        }
    }
}
