/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.rule;

import org.metahab.meta.internal.descent.SupportStatistics;
import org.metahab.meta.internal.descent.UpdateRule;
import org.metahab.tensor.kernel.Kernels;

/**
 * Gradient descent with momentum: m' = μm + g, φ' = φ − αm'.
 *
 * @param <A> the kind of array
 */
public final class HeavyBall<A> implements UpdateRule<A> {
    private final Kernels<A> kernels;
    private final double rate;
    private final int count;
    private final Momentum<A> momentum;
    private final A direction;

    /** @param momentum μ, in [0, 1) */
    public HeavyBall(Kernels<A> kernels, double rate, double momentum, int count) {
        this.kernels = kernels;
        this.rate = rate;
        this.count = count;
        this.momentum = new Momentum<>(kernels, count, momentum);
        this.direction = kernels.allocate(count);
    }

    @Override
    public void begin(A parameters, SupportStatistics support) {
        momentum.begin();
    }

    @Override
    public void step(int t, A gradient, double loss, A weights) {
        momentum.step(t, gradient, direction);
        kernels.addScaled(count, -rate, direction, 0, weights, 0);
    }

    @Override
    public double back(int t, A gradient, double loss, A weights, A adjoint, A gradientAdjoint) {
        kernels.copy(adjoint, 0, direction, 0, count);
        kernels.scale(count, -rate, direction, 0);
        kernels.fill(gradientAdjoint, 0, count, 0);
        momentum.back(t, gradient, direction, gradientAdjoint);
        return 0;
    }

    @Override
    public void finish(A parameterGradient) {}
}
