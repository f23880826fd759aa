/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated;

/**
 * Moves shared parameters by joined differences: v ← βv + Δ, θ ← θ + ηv. For one thread at a time.
 *
 * <p>Source: Hsu, Qi and Brown, "Measuring the Effects of Non-Identical Data Distribution for Federated Visual
 * Classification", 2019 (FedAvgM).
 */
public final class PriorStep {

    private final double rate;
    private final double momentum;
    private final double[] velocity;
    private final float[] parameters;

    /**
     * Begins at the given parameters.
     *
     * @param rate η, positive
     * @param momentum β, in [0, 1)
     */
    public PriorStep(float[] parameters, double rate, double momentum) {
        if (!(rate > 0) || !(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("cannot step with a rate of " + rate + " and a momentum of " + momentum);
        }
        this.parameters = parameters.clone();
        this.rate = rate;
        this.momentum = momentum;
        this.velocity = new double[parameters.length];
    }

    /** A copy of the parameters of now. */
    public float[] parameters() {
        return parameters.clone();
    }

    /**
     * Makes a step.
     *
     * @param difference as many finite numbers as there are parameters
     * @throws IllegalArgumentException if they are not; then nothing has changed
     */
    public void move(double[] difference) {
        if (difference.length != parameters.length) {
            throw new IllegalArgumentException(
                    difference.length + " numbers cannot move " + parameters.length + " parameters");
        }
        for (double value : difference) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a number of the difference is " + value);
            }
        }
        for (int i = 0; i < parameters.length; i++) {
            velocity[i] = momentum * velocity[i] + difference[i];
            parameters[i] += (float) (rate * velocity[i]);
        }
    }
}
