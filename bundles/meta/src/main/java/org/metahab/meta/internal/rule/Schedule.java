/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.rule;

import java.util.random.RandomGenerator;
import org.metahab.meta.internal.descent.SupportStatistics;
import org.metahab.meta.internal.descent.UpdateRule;
import org.metahab.meta.internal.network.Layers;
import org.metahab.tensor.kernel.Kernels;

/**
 * A learnt schedule of rates, one for each layer, from the step and what the support set looks like:
 * α_l(t, D) = α · exp(3 tanh f_l(t, D)), so between a twentieth and twenty times the rate to start from.
 *
 * @param <A> the kind of array
 */
public final class Schedule<A> implements UpdateRule<A> {
    private static final double RANGE = 3;

    private final LayerRates<A> layers;
    private final TaskNetwork<A> function;
    private final double rate;
    private final int steps;
    private final double[] ratesAdjoint;

    /**
     * @param steps after so many steps the schedule stays as it is
     * @param offset where the function's weights start among the meta-learnt parameters
     */
    public Schedule(Kernels<A> kernels, Layers network, double rate, int steps, int offset) {
        this.layers = new LayerRates<>(kernels, network);
        this.function = new TaskNetwork<>(kernels, network.depth(), offset);
        this.rate = rate;
        this.steps = steps;
        this.ratesAdjoint = new double[network.depth()];
    }

    /** How many parameters this has. */
    public static int parameterCount(Layers body, boolean head) {
        return TaskNetwork.parameterCount(LayerRates.count(body, head));
    }

    /** Where to start: all rates as given. */
    public static void initialise(RandomGenerator random, Layers body, boolean head, float[] parameters, int offset) {
        TaskNetwork.initialise(random, LayerRates.count(body, head), parameters, offset);
    }

    @Override
    public void begin(A parameters, SupportStatistics support) {
        function.begin(parameters, support);
    }

    @Override
    public void step(int t, A gradient, double loss, A weights) {
        layers.step(rates(function.apply(progress(t))), gradient, weights);
    }

    @Override
    public double back(int t, A gradient, double loss, A weights, A adjoint, A gradientAdjoint) {
        double[] outputs = function.apply(progress(t));
        double[] rates = rates(outputs);
        layers.back(rates, gradient, adjoint, gradientAdjoint, ratesAdjoint);
        double[] outputsAdjoint = new double[outputs.length];
        for (int l = 0; l < outputs.length; l++) {
            double bounded = Math.tanh(outputs[l]);
            outputsAdjoint[l] = ratesAdjoint[l] * rates[l] * RANGE * (1 - bounded * bounded);
        }
        function.back(progress(t), outputsAdjoint);
        return 0;
    }

    @Override
    public void finish(A parameterGradient) {
        function.finish(parameterGradient);
    }

    private double[] rates(double[] outputs) {
        double[] rates = new double[outputs.length];
        for (int l = 0; l < rates.length; l++) {
            rates[l] = rate * Math.exp(RANGE * Math.tanh(outputs[l]));
        }
        return rates;
    }

    private double progress(int t) {
        return Math.min(1, (double) t / steps);
    }
}
