/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

/** How recently each state was entered: a sparse vector of exp(−age / τ), scaled to length 1. Immutable. */
final class Recency {

    /** Less than this counts as nothing. */
    static final double FAINT = 1e-4;

    private final int[] states;
    private final float[] values;

    /**
     * @param states ids, increasing
     * @param values of the same length
     */
    Recency(int[] states, double[] values) {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        double scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
        this.states = states;
        this.values = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            this.values[i] = (float) (values[i] * scale);
        }
    }

    /** In [0, 1]; 0 when one of both has nothing recent. */
    double cosine(Recency other) {
        double product = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < states.length && theirs < other.states.length) {
            int order = Integer.compare(states[mine], other.states[theirs]);
            if (order == 0) {
                product += values[mine] * other.values[theirs];
            }
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return Math.min(1, product);
    }
}
