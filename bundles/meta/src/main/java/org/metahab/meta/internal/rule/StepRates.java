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
 * A learnt rate for each layer and each step; steps beyond those take the last ones.
 *
 * @param <A> the kind of array
 */
public final class StepRates<A> implements UpdateRule<A> {
    private final Kernels<A> kernels;
    private final LayerRates<A> layers;
    private final int steps;
    private final int offset;
    private final double[][] rates;
    private final double[][] gathered;
    private final double[] ratesAdjoint;

    /**
     * @param steps how many steps have rates of their own
     * @param offset where the rates start among the meta-learnt parameters, step by step
     */
    public StepRates(Kernels<A> kernels, Layers network, int steps, int offset) {
        this.kernels = kernels;
        this.layers = new LayerRates<>(kernels, network);
        this.steps = steps;
        this.offset = offset;
        this.rates = new double[steps][network.depth()];
        this.gathered = new double[steps][network.depth()];
        this.ratesAdjoint = new double[network.depth()];
    }

    /** How many parameters this has. */
    public static int parameterCount(Layers body, boolean head, int steps) {
        return steps * LayerRates.count(body, head);
    }

    @Override
    public void begin(A parameters, SupportStatistics support) {
        for (int t = 0; t < steps; t++) {
            for (int l = 0; l < rates[t].length; l++) {
                rates[t][l] = kernels.get(parameters, offset + t * rates[t].length + l);
                gathered[t][l] = 0;
            }
        }
    }

    @Override
    public void step(int t, A gradient, double loss, A weights) {
        layers.step(rates[Math.min(t, steps - 1)], gradient, weights);
    }

    @Override
    public double back(int t, A gradient, double loss, A weights, A adjoint, A gradientAdjoint) {
        int row = Math.min(t, steps - 1);
        layers.back(rates[row], gradient, adjoint, gradientAdjoint, ratesAdjoint);
        for (int l = 0; l < ratesAdjoint.length; l++) {
            gathered[row][l] += ratesAdjoint[l];
        }
        return 0;
    }

    @Override
    public void finish(A parameterGradient) {
        for (int t = 0; t < steps; t++) {
            for (int l = 0; l < gathered[t].length; l++) {
                int at = offset + t * gathered[t].length + l;
                kernels.set(parameterGradient, at, kernels.get(parameterGradient, at) + gathered[t][l]);
            }
        }
    }
}
