/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.act;

/** The probabilities from which acting is tried. */
final class Thresholds {

    private static final double[] VALUES = {
        0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85,
        0.9, 0.95, 0.98
    };

    static final int COUNT = VALUES.length;

    private Thresholds() {}

    static double value(int threshold) {
        return VALUES[threshold];
    }

    /** How many thresholds a probability reaches. */
    static int reached(double probability) {
        int reached = 0;
        while (reached < COUNT && VALUES[reached] <= probability) {
            reached++;
        }
        return reached;
    }
}
