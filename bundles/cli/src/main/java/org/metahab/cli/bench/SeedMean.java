/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

/**
 * A mean over trainings that differ only by seed.
 *
 * @param mean the mean
 * @param interval half of its 95 % confidence interval by Student's t; for a single training, that of its own test
 */
public record SeedMean(double mean, double interval) {
    /** Student's t for 95 % by degrees of freedom; the normal distribution's beyond. */
    private static final double[] STUDENT = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262};

    /**
     * @param values of each training, at least one
     * @param ownInterval of the first of them, over its test's tasks
     */
    public static SeedMean of(double[] values, double ownInterval) {
        if (values.length == 1) {
            return new SeedMean(values[0], ownInterval);
        }
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        int freedom = values.length - 1;
        double student = freedom <= STUDENT.length ? STUDENT[freedom - 1] : 1.96;
        return new SeedMean(mean, student * Math.sqrt(squares / freedom / values.length));
    }
}
