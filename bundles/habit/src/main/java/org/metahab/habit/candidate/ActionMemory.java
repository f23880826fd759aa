/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

/**
 * The last {@value #KEPT} actions with their moments. What is older has faded in every kernel that fades, and a habit that
 * has not shown in that many actions is none any more.
 */
final class ActionMemory {

    static final int KEPT = 1_024;

    private final Imprint[] moments = new Imprint[KEPT];
    private final int[] labels = new int[KEPT];
    private int total;

    void add(Imprint moment, int label) {
        moments[total % KEPT] = moment;
        labels[total % KEPT] = label;
        total++;
    }

    /** How many actions there were, also those that are not kept. */
    int total() {
        return total;
    }

    /**
     * Sums up the kernels' weights.
     *
     * @param sums receives for each class and kernel the weight of its actions, class by class; zero before
     * @param masses receives for each kernel the weight of all actions; zero before
     */
    void weigh(Imprint now, double[] sums, double[] masses) {
        double[] weights = new double[Kernels.COUNT];
        for (int index = Math.max(0, total - KEPT); index < total; index++) {
            Kernels.weigh(now, moments[index % KEPT], total - index, weights);
            int row = labels[index % KEPT] * Kernels.COUNT;
            for (int kernel = 0; kernel < Kernels.COUNT; kernel++) {
                sums[row + kernel] += weights[kernel];
                masses[kernel] += weights[kernel];
            }
        }
    }
}
