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
        double[] moved = parameters.clone();
        double error = 0;
        double length = 0;
        for (int i = 0; i < moved.length; i++) {
            moved[i] = parameters[i] + STEP;
            double up = loss.applyAsDouble(moved);
            moved[i] = parameters[i] - STEP;
            double down = loss.applyAsDouble(moved);
            moved[i] = parameters[i];
            double expected = (up - down) / (2 * STEP);
            error += (gradient[i] - expected) * (gradient[i] - expected);
            length += expected * expected;
        }
        assertThat(length).as("squared length of the gradient").isGreaterThan(1e-8);
        assertThat(Math.sqrt(error / length)).as("relative error").isLessThanOrEqualTo(RELATIVE_ERROR);
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
