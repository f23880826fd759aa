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
    private final boolean[] fresh = new boolean[KEPT];
    private int total;

    /** @param leftAlone whether the item had been left alone before */
    void add(Imprint moment, int label, boolean leftAlone) {
        moments[total % KEPT] = moment;
        labels[total % KEPT] = label;
        fresh[total % KEPT] = leftAlone;
        total++;
    }

    /** How many actions there were, also those that are not kept. */
    int total() {
        return total;
    }

    /**
     * Compares a moment with all that are kept.
     *
     * @param leftAlone of each class, whether its item has been left alone now
     */
    Likeness compare(Imprint now, boolean[] leftAlone) {
        Likeness likeness = new Likeness(now, leftAlone.length);
        double[] weights = new double[Kernels.COUNT];
        for (int index = Math.max(0, total - KEPT); index < total; index++) {
            int place = index % KEPT;
            Kernels.weigh(now, moments[place], total - index, weights);
            int label = labels[place];
            likeness.add(moments[place], weights, label, fresh[place] == leftAlone[label]);
        }
        return likeness;
    }
}
