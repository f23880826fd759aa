/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.act;

import java.util.ArrayList;
import java.util.List;

/**
 * When to act: at the lowest threshold that was right often enough before, counted as (right + 1) / (acted + 2) (Laplace).
 *
 * @param precision how often it must have been right, in (0, 1)
 * @param ofHabit whether each class must have proved itself, rather than all together
 */
record Policy(double precision, boolean ofHabit) {

    private static final double[] PRECISIONS = {0.5, 0.7, 0.8, 0.9};
    private static final int LEAST_OF_HABIT = 3;
    private static final int LEAST_OF_ALL = 10;

    static final List<Policy> ALL = all();

    private static List<Policy> all() {
        List<Policy> all = new ArrayList<>();
        for (boolean ofHabit : new boolean[] {false, true}) {
            for (double precision : PRECISIONS) {
                all.add(new Policy(precision, ofHabit));
            }
        }
        return List.copyOf(all);
    }

    /** The threshold that earned it; the number of thresholds when none did. */
    int choose(Tally tally) {
        int least = ofHabit ? LEAST_OF_HABIT : LEAST_OF_ALL;
        for (int threshold = 0; threshold < Thresholds.COUNT; threshold++) {
            if (tally.right[threshold] >= least
                    && (tally.right[threshold] + 1.0) / (tally.fired[threshold] + 2.0) >= precision) {
                return threshold;
            }
        }
        return Thresholds.COUNT;
    }
}
