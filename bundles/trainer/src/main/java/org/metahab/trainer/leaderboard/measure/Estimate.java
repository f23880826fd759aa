/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.measure;

/**
 * A rate with its 95 % confidence interval.
 *
 * @param value the rate
 * @param low where the interval begins
 * @param high where it ends
 */
public record Estimate(double value, double low, double high) {

    /** The same, rounded to four places. */
    static Estimate rounded(double value, double low, double high) {
        return new Estimate(round(value), round(low), round(high));
    }

    static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
