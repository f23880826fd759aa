/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

import java.util.HashMap;
import java.util.Map;

/**
 * Classes that belong together: of one room, of one item, of one kind. What is seldom done is known by its likes: a pool's
 * ratio is that of all its classes together.
 */
final class Pools {

    static final int[] KERNELS = {Kernels.TIME, Kernels.LAST_ACTION, Kernels.LAST_SENSOR, Kernels.RECENCY};

    private final Map<String, Integer> ids = new HashMap<>();
    private int[] ofLabel = new int[64];
    private int labels;

    /** The next class belongs to that pool. */
    void add(String pool) {
        if (labels == ofLabel.length) {
            ofLabel = java.util.Arrays.copyOf(ofLabel, 2 * labels);
        }
        ofLabel[labels++] = ids.computeIfAbsent(pool, any -> ids.size());
    }

    /**
     * Writes a number for each of {@link #KERNELS} and each class.
     *
     * @param shares the smoothed share of each class
     * @param numbers rows of the classes
     * @param at where in a row
     */
    void write(Likeness likeness, double[] shares, float[] numbers, int at) {
        int pools = ids.size();
        double[] share = new double[pools];
        for (int label = 0; label < labels; label++) {
            share[ofLabel[label]] += shares[label];
        }
        double[] sums = new double[pools];
        for (int k = 0; k < KERNELS.length; k++) {
            java.util.Arrays.fill(sums, 0);
            for (int label = 0; label < labels; label++) {
                sums[ofLabel[label]] += likeness.sums[label * Kernels.COUNT + KERNELS[k]];
            }
            for (int pool = 0; pool < pools; pool++) {
                double likely = (sums[pool] + share[pool]) / (likeness.masses[KERNELS[k]] + 1);
                sums[pool] = Math.log(likely) - Math.log(share[pool]);
            }
            for (int label = 0; label < labels; label++) {
                numbers[label * CandidateSchema.CANDIDATE + at + k] = (float) sums[ofLabel[label]];
            }
        }
    }
}
