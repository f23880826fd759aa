/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.rule;

import java.util.Arrays;
import org.metahab.tensor.kernel.Kernels;

/**
 * Adam, and with β₁ = 0 RMSprop with correction of its start: m' = β₁m + (1 − β₁)g, v' = β₂v + (1 − β₂)g²,
 * u = m̂ / √(v̂ + ε²) with m̂ = m' / (1 − β₁ᵗ⁺¹) and v̂ likewise. ε is under the root, so that u has derivatives everywhere.
 *
 * <p>Source: Kingma and Ba, "Adam", ICLR 2015, algorithm 1.
 *
 * @param <A> the kind of array
 */
final class AdamDirection<A> implements Direction<A> {
    private final Kernels<A> kernels;
    private final int count;
    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private final States<A> means;
    private final States<A> squares;
    private final double[] meanCarried;
    private final double[] squareCarried;

    AdamDirection(Kernels<A> kernels, int count, double beta1, double beta2, double epsilon) {
        this.kernels = kernels;
        this.count = count;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
        this.means = new States<>(kernels, count);
        this.squares = new States<>(kernels, count);
        this.meanCarried = new double[count];
        this.squareCarried = new double[count];
    }

    @Override
    public void begin() {
        Arrays.fill(meanCarried, 0);
        Arrays.fill(squareCarried, 0);
    }

    @Override
    public void step(int t, A gradient, A direction) {
        A mean = means.at(t);
        A square = squares.at(t);
        A nextMean = means.at(t + 1);
        A nextSquare = squares.at(t + 1);
        double meanShare = 1 - StrictMath.pow(beta1, t + 1);
        double squareShare = 1 - StrictMath.pow(beta2, t + 1);
        for (int i = 0; i < count; i++) {
            double g = kernels.get(gradient, i);
            double m = beta1 * kernels.get(mean, i) + (1 - beta1) * g;
            double v = beta2 * kernels.get(square, i) + (1 - beta2) * g * g;
            kernels.set(nextMean, i, m);
            kernels.set(nextSquare, i, v);
            kernels.set(direction, i, m / meanShare / Math.sqrt(v / squareShare + epsilon * epsilon));
        }
    }

    @Override
    public void back(int t, A gradient, A adjoint, A gradientAdjoint) {
        A mean = means.at(t + 1);
        A square = squares.at(t + 1);
        double meanShare = 1 - StrictMath.pow(beta1, t + 1);
        double squareShare = 1 - StrictMath.pow(beta2, t + 1);
        for (int i = 0; i < count; i++) {
            double g = kernels.get(gradient, i);
            double u = kernels.get(adjoint, i);
            double root = Math.sqrt(kernels.get(square, i) / squareShare + epsilon * epsilon);
            double m = meanCarried[i] + u / root / meanShare;
            double v =
                    squareCarried[i] - 0.5 * u * kernels.get(mean, i) / meanShare / (root * root * root) / squareShare;
            double sum = kernels.get(gradientAdjoint, i) + (1 - beta1) * m + 2 * (1 - beta2) * g * v;
            kernels.set(gradientAdjoint, i, sum);
            meanCarried[i] = beta1 * m;
            squareCarried[i] = beta2 * v;
        }
    }
}
