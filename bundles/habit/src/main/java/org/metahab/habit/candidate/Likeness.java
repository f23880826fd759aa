/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

/** How much earlier actions were done in moments like the present one, by class and kernel. Only state. */
final class Likeness {

    /** Of each class and kernel the weight of its actions, class by class. */
    final double[] sums;

    /** The same for actions whose item was left alone as it is, or is not, now. */
    final double[] alike;

    /** Of each kernel the weight of all actions. */
    final double[] masses = new double[Kernels.COUNT];

    /** Of each class how many actions are remembered. */
    final int[] counts;

    /** How many actions are remembered. */
    int total;

    final Cues entered;
    final Cues active;

    Likeness(Imprint now, int classes) {
        this.sums = new double[classes * Kernels.COUNT];
        this.alike = new double[classes * Kernels.COUNT];
        this.counts = new int[classes];
        this.entered = new Cues(now.entered, classes);
        this.active = new Cues(now.active, classes);
    }

    void add(Imprint then, double[] weights, int label, boolean like) {
        int row = label * Kernels.COUNT;
        for (int kernel = 0; kernel < Kernels.COUNT; kernel++) {
            sums[row + kernel] += weights[kernel];
            masses[kernel] += weights[kernel];
        }
        if (like) {
            for (int kernel = 0; kernel < Kernels.COUNT; kernel++) {
                alike[row + kernel] += weights[kernel];
            }
        }
        counts[label]++;
        total++;
        entered.add(then.entered, label);
        active.add(then.active, label);
    }
}
