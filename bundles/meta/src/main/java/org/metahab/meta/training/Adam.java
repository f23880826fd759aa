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
    private double beta1Power = 1;
    private double beta2Power = 1;

    Adam(int parameters) {
        mean = new float[parameters];
        square = new float[parameters];
    }

    /** Moves the parameters against {@code scale × gradient}. */
    void step(float[] parameters, float[] gradient, double rate, double scale) {
        beta1Power *= BETA1;
        beta2Power *= BETA2;
        double correctedRate = rate * Math.sqrt(1 - beta2Power) / (1 - beta1Power);
        double epsilon = EPSILON * Math.sqrt(1 - beta2Power);
        for (int i = 0; i < parameters.length; i++) {
            double g = scale * gradient[i];
            mean[i] = (float) (BETA1 * mean[i] + (1 - BETA1) * g);
            square[i] = (float) (BETA2 * square[i] + (1 - BETA2) * g * g);
            parameters[i] -= (float) (correctedRate * mean[i] / (Math.sqrt(square[i]) + epsilon));
        }
    }
}
