/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.rule;

import org.metahab.meta.internal.descent.SupportStatistics;
import org.metahab.meta.internal.descent.UpdateRule;
import org.metahab.meta.internal.network.Layers;
import org.metahab.tensor.kernel.Kernels;

/**
 * A learnt rate for each weight, φ' = φ − α ⊙ g; any sign.
 *
 * @param <A> the kind of array
 */
public final class WeightRates<A> implements UpdateRule<A> {
    private final Kernels<A> kernels;
    private final SharedWeights<A> shared;
    private final int offset;
    private final int count;
    private final A rates;
    private final A ratesAdjoint;

    /** @param offset where the rates start among the meta-learnt parameters */
    public WeightRates(Kernels<A> kernels, Layers body, Layers network, int offset) {
        this.kernels = kernels;
        this.shared = new SharedWeights<>(kernels, body, network);
        this.offset = offset;
        this.count = network.parameterCount();
        this.rates = kernels.allocate(count);
        this.ratesAdjoint = kernels.allocate(count);
    }

    /** How many parameters this has. */
    public static int parameterCount(Layers body, boolean head) {
        return SharedWeights.count(body, head);
    }

    @Override
    public void begin(A parameters, SupportStatistics support) {
        shared.spread(parameters, offset, rates);
        kernels.fill(ratesAdjoint, 0, count, 0);
    }

    @Override
    public void step(int t, A gradient, double loss, A weights) {
        kernels.addProduct(count, -1, rates, 0, gradient, 0, weights, 0);
    }

    @Override
    public double back(int t, A gradient, double loss, A weights, A adjoint, A gradientAdjoint) {
        kernels.addProduct(count, -1, gradient, 0, adjoint, 0, ratesAdjoint, 0);
        kernels.fill(gradientAdjoint, 0, count, 0);
        kernels.addProduct(count, -1, rates, 0, adjoint, 0, gradientAdjoint, 0);
        return 0;
    }

    @Override
    public void finish(A parameterGradient) {
        shared.gather(ratesAdjoint, parameterGradient, offset);
    }
}
