/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated;

import java.util.Arrays;

/** What a secure sum of one group gave. Immutable. */
public final class GroupSum {

    private final double[] sum;
    private final int parties;

    /**
     * A sum of so many parties' differences.
     *
     * @param parties those who stayed, at least 1
     */
    public GroupSum(double[] sum, int parties) {
        if (parties < 1) {
            throw new IllegalArgumentException("a sum is of at least 1 party, but this one of " + parties);
        }
        this.sum = sum.clone();
        this.parties = parties;
    }

    /** How many differences are in it. */
    public int parties() {
        return parties;
    }

    /** The mean of the differences. */
    public double[] mean() {
        return Arrays.stream(sum).map(value -> value / parties).toArray();
    }

    /** The Euclidean length of the sum. */
    public double length() {
        return Math.sqrt(Arrays.stream(sum).map(value -> value * value).sum());
    }
}
