/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

/** Adam (Kingma and Ba, ICLR 2015, algorithm 1) with β₁ = 0.9, β₂ = 0.999, ε = 1e-8. */
final class Adam {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final float[] mean;
    private final float[] square;
    private int steps;

    /** Goes on after so many steps; the arrays are changed. */
    Adam(float[] mean, float[] square, int steps) {
        this.mean = mean;
        this.square = square;
        this.steps = steps;
    }

    int steps() {
        return steps;
    }

    /** Moves the parameters against {@code scale × gradient}. */
    void step(float[] parameters, float[] gradient, double rate, double scale) {
        steps++;
        double root = Math.sqrt(1 - StrictMath.pow(BETA2, steps));
        double correctedRate = rate * root / (1 - StrictMath.pow(BETA1, steps));
        double epsilon = EPSILON * root;
        for (int i = 0; i < parameters.length; i++) {
            double g = scale * gradient[i];
            mean[i] = (float) (BETA1 * mean[i] + (1 - BETA1) * g);
            square[i] = (float) (BETA2 * square[i] + (1 - BETA2) * g * g);
            parameters[i] -= (float) (correctedRate * mean[i] / (Math.sqrt(square[i]) + epsilon));
        }
    }
}
