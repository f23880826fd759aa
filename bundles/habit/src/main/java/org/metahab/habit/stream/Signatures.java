/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.metahab.habit.ActionClass;

/**
 * Fixed pseudo-random directions for states of items, drawn from their names. The same name gives the same direction in
 * each run and on each machine. A bounded number of them is kept; others are drawn again when needed.
 */
final class Signatures {

    /** The longest signature. */
    static final int LONGEST = 10;

    private static final int KEPT = 4096;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Map<ActionClass, double[]> drawn = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ActionClass, double[]> eldest) {
            return size() > KEPT;
        }
    };

    /** Writes the first numbers of a signature, scaled to length 1. */
    void write(ActionClass state, float[] target, int offset, int size) {
        double[] signature = of(state);
        double scale = scale(signature, size);
        for (int i = 0; i < size; i++) {
            target[offset + i] = (float) (signature[i] * scale);
        }
    }

    /** Adds the first numbers of a signature, scaled to length 1. */
    void addTo(double[] sum, ActionClass state) {
        double[] signature = of(state);
        double scale = scale(signature, sum.length);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += signature[i] * scale;
        }
    }

    private double[] of(ActionClass state) {
        return drawn.computeIfAbsent(state, Signatures::draw);
    }

    private static double scale(double[] signature, int size) {
        double squares = 0;
        for (int i = 0; i < size; i++) {
            squares += signature[i] * signature[i];
        }
        return 1 / Math.sqrt(squares);
    }

    private static double[] draw(ActionClass state) {
        SplittableRandom random = new SplittableRandom(hash(state.id()));
        double[] signature = new double[LONGEST];
        for (int i = 0; i < LONGEST; i++) {
            signature[i] = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
        }
        return signature;
    }

    /** Fowler, Noll and Vo's hash, variant 1a, of 64 bits. */
    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return hash;
    }
}
