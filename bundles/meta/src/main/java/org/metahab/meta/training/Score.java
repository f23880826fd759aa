/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

import java.util.Locale;

/**
 * A mean over tasks.
 *
 * @param mean the mean
 * @param interval half the width of its 95 % confidence interval, 1.96 σ/√tasks; 0 for a single task
 */
public record Score(double mean, double interval) {

    static Score of(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
        return new Score(mean, 1.96 * deviation / Math.sqrt(values.length));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f ± %.4f", mean, interval);
    }
}
