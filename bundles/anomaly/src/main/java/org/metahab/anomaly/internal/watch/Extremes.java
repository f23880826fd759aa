/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.internal.watch;

import java.util.Arrays;

/**
 * Remembers the largest of an item's own values and how many there were, to tell whether a new one is larger than a share of
 * them may be. Forgets by generations: values count for one to two spans.
 *
 * <p>Where values are exchangeable, at most a share of {@code chance} of them exceeds {@link #threshold} before it is
 * known: the conformal p-value (1 + those as large) / (1 + all) is at most {@code chance} there (Vovk, Gammerman and Shafer,
 * "Algorithmic Learning in a Random World", 2005, prop. 2.4).
 */
final class Extremes {

    private static final int KEPT = 16;

    private Generation present = new Generation();
    private Generation before = new Generation();

    /** One generation: the largest values, largest first. */
    private static final class Generation {
        private final double[] largest = new double[KEPT];
        private long count;

        void add(double value) {
            count++;
            int place = KEPT;
            while (place > 0 && value > largest[place - 1]) {
                place--;
            }
            if (place < KEPT) {
                System.arraycopy(largest, place, largest, place + 1, KEPT - 1 - place);
                largest[place] = value;
            }
        }
    }

    /** A further value, at least 0. */
    void add(double value) {
        present.add(value);
    }

    /** A new generation begins. */
    void age() {
        before = present;
        present = new Generation();
    }

    /** How many values there are. */
    long count() {
        return present.count + before.count;
    }

    /** The largest value; 0 without any. */
    double largest() {
        return Math.max(present.largest[0], before.largest[0]);
    }

    /** A value above this is one of those that {@code chance} allows; infinite while there are too few to tell. */
    double threshold(double chance) {
        int allowed = (int) Math.floor(chance * (count() + 1)) - 1;
        if (allowed < 0) {
            return Double.POSITIVE_INFINITY;
        }
        double[] both = new double[2 * KEPT];
        System.arraycopy(present.largest, 0, both, 0, KEPT);
        System.arraycopy(before.largest, 0, both, KEPT, KEPT);
        Arrays.sort(both);
        return both[both.length - 1 - Math.min(allowed, KEPT - 1)];
    }

    /** The conformal p-value of a value; never below what the largest values can tell. */
    double chanceOf(double value) {
        return (1.0 + asLarge(value)) / (1 + count());
    }

    /** How many values were as large, as far as they are remembered. */
    int asLarge(double value) {
        int asLarge = 0;
        for (int i = 0; i < KEPT; i++) {
            asLarge += i < present.count && present.largest[i] >= value ? 1 : 0;
            asLarge += i < before.count && before.largest[i] >= value ? 1 : 0;
        }
        return asLarge;
    }
}
