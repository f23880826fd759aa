/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated.secure;

/**
 * Real numbers as integers modulo 2³², so that masks cancel to the last bit and the sum of several parties' numbers does not
 * wrap around.
 *
 * @param bound the greatest magnitude of one party's numbers, positive and finite; what is beyond is cut off there
 * @param parties how many numbers are added at most, at least 1
 */
public record FixedPoint(double bound, int parties) {

    public FixedPoint {
        if (!(bound > 0) || !Double.isFinite(bound) || parties < 1) {
            throw new IllegalArgumentException(
                    "numbers up to " + bound + " of " + parties + " parties have no fixed point");
        }
    }

    /** How many steps make one: the numbers of all parties just fill the range. */
    public double scale() {
        return Math.floor((double) Integer.MAX_VALUE / parties) / bound;
    }

    /** The greatest error that encoding makes of a number within the bound. */
    public double error() {
        return 0.5 / scale();
    }

    /**
     * Rounds each number to the nearest step.
     *
     * @throws IllegalArgumentException if one is NaN
     */
    public int[] encode(double[] numbers) {
        double scale = scale();
        int[] encoded = new int[numbers.length];
        for (int i = 0; i < encoded.length; i++) {
            if (Double.isNaN(numbers[i])) {
                throw new IllegalArgumentException("number " + i + " is NaN");
            }
            encoded[i] = (int) Math.rint(scale * Math.max(-bound, Math.min(bound, numbers[i])));
        }
        return encoded;
    }

    /** The numbers that a sum of encoded ones stands for. */
    public double[] decode(int[] sum) {
        double scale = scale();
        double[] numbers = new double[sum.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = sum[i] / scale;
        }
        return numbers;
    }
}
