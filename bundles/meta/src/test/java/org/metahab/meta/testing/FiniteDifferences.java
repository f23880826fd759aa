/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToDoubleFunction;

/** Holds a gradient to central differences in double precision. */
public final class FiniteDifferences {
    private static final double STEP = 1e-5;
    private static final double RELATIVE_ERROR = 1e-6;

    private FiniteDifferences() {}

    /** Fails unless {@code gradient} is that of {@code loss} at {@code parameters}, to 1e-6 of its length. */
    public static void assertGradient(ToDoubleFunction<double[]> loss, double[] parameters, double[] gradient) {
        double[] expected = slopes(loss, parameters, STEP);
        assertThat(length(expected)).as("length of the gradient").isGreaterThan(1e-4);
        assertThat(distance(gradient, expected) / length(expected))
                .as("relative error")
                .isLessThanOrEqualTo(RELATIVE_ERROR);
    }

    /**
     * Whether differences tell a gradient here, as no edge of a ReLU, an absolute value or a maximum is within a step: one across
     * an edge changes with the step's length.
     */
    public static boolean isSmooth(ToDoubleFunction<double[]> loss, double[] parameters) {
        double[] slopes = slopes(loss, parameters, STEP);
        return distance(slopes, slopes(loss, parameters, STEP / 4)) <= RELATIVE_ERROR / 2 * length(slopes);
    }

    private static double[] slopes(ToDoubleFunction<double[]> loss, double[] parameters, double step) {
        double[] moved = parameters.clone();
        double[] slopes = new double[parameters.length];
        for (int i = 0; i < slopes.length; i++) {
            moved[i] = parameters[i] + step;
            double up = loss.applyAsDouble(moved);
            moved[i] = parameters[i] - step;
            slopes[i] = (up - loss.applyAsDouble(moved)) / (2 * step);
            moved[i] = parameters[i];
        }
        return slopes;
    }

    private static double length(double[] vector) {
        return distance(vector, new double[vector.length]);
    }

    private static double distance(double[] one, double[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            squares += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(squares);
    }

    /** Parameters in double precision. */
    public static double[] doubles(float[] x) {
        double[] doubles = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            doubles[i] = x[i];
        }
        return doubles;
    }
}
