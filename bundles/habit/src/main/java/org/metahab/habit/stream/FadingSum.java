/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Duration;
import java.time.Instant;

/** A sum whose parts fade exponentially with their age. */
final class FadingSum {

    private final double[] sum;
    private final double tauSeconds;
    private Instant at = Instant.EPOCH;

    FadingSum(int size, Duration tau) {
        this.sum = new double[size];
        this.tauSeconds = tau.toMillis() / 1000.0;
    }

    /** The sum as faded at that moment; may be added to. Moments must not go back. */
    double[] at(Instant moment) {
        double seconds = Duration.between(at, moment).toMillis() / 1000.0;
        if (seconds > 0) {
            double factor = Math.exp(-seconds / tauSeconds);
            for (int i = 0; i < sum.length; i++) {
                sum[i] *= factor;
            }
            at = moment;
        }
        return sum;
    }
}
