/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

/**
 * The weights that learning starts from: means over what nine simulated homes came to within 14 days
 * (docs/learning.md). The first is of 1, the second of the logarithm of the probability that it is what comes next, the third of
 * that of anything being done at all; then those of {@link DueStatistics#describe}.
 *
 * @param starts of fresh starts; not to be changed
 * @param others of all other classes; not to be changed
 */
record DuePrior(double[] starts, double[] others) {

    /** Where nobody says what comes next. */
    static final DuePrior ALONE = new DuePrior(
            new double[] {-0.27, 0, 0.43, 0.55, 0, 0.41, 0.19, 0.05, 0.24, 0.14, 0.03, 0.05, 0.05},
            new double[] {-0.04, 0, 0.42, 0.56, 0.08, 0.22, 0.17, 0.13, 0.24, 0.17, 0.06, 0.17, 0.06});

    /** Where the hub's learner does. */
    static final DuePrior WITH_RANKING = new DuePrior(
            new double[] {-0.12, 0.3, 0.91, 0.14, -0.06, 0.36, 0.16, 0.05, 0.17, 0.12, 0.02, 0.01, 0.04},
            new double[] {0.13, 0.39, 0.91, 0.11, 0.04, 0.18, 0.13, 0.09, 0.15, 0.11, 0.04, 0.1, 0.03});
}
