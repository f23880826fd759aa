/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

import java.util.Arrays;

/**
 * Everything that meta-training needs to go on where it was. With the same options and task source, going on gives the
 * same parameters, bit for bit, as never having stopped. Immutable.
 */
public final class TrainingState {
    private final int iteration;
    private final int steps;
    private final float[] parameters;
    private final float[] mean;
    private final float[] square;

    TrainingState(int iteration, int steps, float[] parameters, float[] mean, float[] square) {
        this.iteration = iteration;
        this.steps = steps;
        this.parameters = parameters.clone();
        this.mean = mean.clone();
        this.square = square.clone();
    }

    /** The start of meta-training from some parameters. */
    public static TrainingState start(float[] parameters) {
        return new TrainingState(0, 0, parameters, new float[parameters.length], new float[parameters.length]);
    }

    /** Meta-steps done. */
    public int iteration() {
        return iteration;
    }

    /** A copy of the meta-learnt parameters. */
    public float[] parameters() {
        return parameters.clone();
    }

    /** Meta-steps that moved something. */
    int steps() {
        return steps;
    }

    float[] mean() {
        return mean.clone();
    }

    float[] square() {
        return square.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrainingState that
                && iteration == that.iteration
                && steps == that.steps
                && Arrays.equals(parameters, that.parameters)
                && Arrays.equals(mean, that.mean)
                && Arrays.equals(square, that.square);
    }

    @Override
    public int hashCode() {
        return 31 * iteration + Arrays.hashCode(parameters);
    }
}
