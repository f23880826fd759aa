/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.rule;

import org.metahab.meta.internal.descent.SupportStatistics;
import org.metahab.meta.internal.descent.UpdateRule;
import org.metahab.tensor.kernel.Kernels;

/**
 * Plain gradient descent, φ' = φ − αg, of all weights or of those from some place on.
 *
 * @param <A> the kind of array
 */
public final class FixedRate<A> implements UpdateRule<A> {
    private final Kernels<A> kernels;
    private final double rate;
    private final int first;
    private final int count;

    /**
     * @param first the first weight that moves
     * @param end the weight after the last that moves
     */
    public FixedRate(Kernels<A> kernels, double rate, int first, int end) {
        this.kernels = kernels;
        this.rate = rate;
        this.first = first;
        this.count = end - first;
    }

    @Override
    public void begin(A parameters, SupportStatistics support) {}

    @Override
    public void step(int t, A gradient, double loss, A weights) {
        kernels.addScaled(count, -rate, gradient, first, weights, first);
    }

    @Override
    public double back(int t, A gradient, double loss, A weights, A adjoint, A gradientAdjoint) {
        kernels.fill(gradientAdjoint, 0, first, 0);
        kernels.copy(adjoint, first, gradientAdjoint, first, count);
        kernels.scale(count, -rate, gradientAdjoint, first);
        return 0;
    }

    @Override
    public void finish(A parameterGradient) {}
}
