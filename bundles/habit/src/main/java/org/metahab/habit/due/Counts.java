/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

import java.util.Arrays;

/**
 * For each class, in how many moments it could be done, and in how many of these people did it in time. Exact until a class
 * has had {@code most} moments; then both numbers are halved, so that what was long ago fades.
 */
final class Counts {

    private final int most;
    private int[] possible = {};
    private int[] due = {};

    Counts(int most) {
        this.most = most;
    }

    /** One moment more for a class. */
    void add(int label, boolean done) {
        if (label >= possible.length) {
            int length = Math.max(label + 1, possible.length + possible.length / 2);
            possible = Arrays.copyOf(possible, length);
            due = Arrays.copyOf(due, length);
        }
        possible[label]++;
        due[label] += done ? 1 : 0;
        if (possible[label] >= most) {
            possible[label] /= 2;
            due[label] /= 2;
        }
    }

    int possible(int label) {
        return label < possible.length ? possible[label] : 0;
    }

    int due(int label) {
        return label < due.length ? due[label] : 0;
    }

    /** The share of moments, with some further moments in which it is what is expected. */
    double share(int label, double expected, double further) {
        return (due(label) + further * expected) / (possible(label) + further);
    }
}
