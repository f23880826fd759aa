/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Holds a gradient to central differences in double precision. */
public final class FiniteDifferences {
    private static final double STEP = 1e-5;
    private static final double EDGE = 1e-7;
    private static final double RELATIVE_ERROR = 1e-6;

    private FiniteDifferences() {}

    /** Fails unless {@code gradient} is that of {@code loss} at {@code parameters}, to 1e-6 of its length. */
    public static void assertGradient(ToDoubleFunction<double[]> loss, double[] parameters, double[] gradient) {
        double error = 0;
        double length = 0;
        for (int i = 0; i < parameters.length; i++) {
            double expected = difference(loss, parameters, i, STEP);
            error += (gradient[i] - expected) * (gradient[i] - expected);
            length += expected * expected;
        }
        assertThat(length).as("squared length of the gradient").isGreaterThan(1e-8);
        assertThat(Math.sqrt(error / length)).as("relative error").isLessThanOrEqualTo(RELATIVE_ERROR);
    }

    /**
     * Whether differences tell a gradient here, as no edge of a ReLU or of a maximum is within a step: one across an edge changes
     * with the step's length.
     */
    public static boolean isSmooth(ToDoubleFunction<double[]> loss, double[] parameters) {
        return IntStream.range(0, parameters.length)
                .allMatch(
                        i -> Math.abs(difference(loss, parameters, i, STEP) - difference(loss, parameters, i, STEP / 4))
                                <= EDGE);
    }

    private static double difference(ToDoubleFunction<double[]> loss, double[] parameters, int i, double step) {
        double[] moved = parameters.clone();
        moved[i] = parameters[i] + step;
        double up = loss.applyAsDouble(moved);
        moved[i] = parameters[i] - step;
        return (up - loss.applyAsDouble(moved)) / (2 * step);
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
