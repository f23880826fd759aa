/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated;

/**
 * Tells sums that honest parties cannot have made. With m parties that keep to the clip C and d numbers with noise of
 * deviation s = √m σC/√(threshold − 1) each, the squared length of their sum is, but for one time in a million, at most
 *
 * <pre>{@code
 * (mC)² + 2 mC s √(2x) + s² (d + 2 √(dx) + 2x),    x = ln 10⁶
 * }</pre>
 *
 * <p>Source: Laurent and Massart, "Adaptive Estimation of a Quadratic Functional by Model Selection", Annals of Statistics
 * 28(5), 2000, lemma 1, for the last part; the second is the tail of one normal number.
 */
public final class NormBound {

    private static final double RARE = Math.log(1e6);

    private NormBound() {}

    /** The greatest length that a sum of so many parties may have. */
    public static double of(RoundPlan plan, int parties, int numbers) {
        double signal = parties * plan.clip();
        double deviation = Math.sqrt(parties) * plan.noiseShare();
        double squares = signal * signal
                + 2 * signal * deviation * Math.sqrt(2 * RARE)
                + deviation * deviation * (numbers + 2 * Math.sqrt(numbers * RARE) + 2 * RARE);
        return Math.sqrt(squares);
    }

    /** Whether honest parties may have made the sum. */
    public static boolean accepts(RoundPlan plan, GroupSum sum) {
        return sum.length() <= of(plan, sum.parties(), sum.mean().length);
    }
}
