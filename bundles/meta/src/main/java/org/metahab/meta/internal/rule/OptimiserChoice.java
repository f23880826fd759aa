/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.rule;

import java.util.List;
import java.util.random.RandomGenerator;
import org.metahab.meta.internal.descent.SupportStatistics;
import org.metahab.meta.internal.descent.UpdateRule;
import org.metahab.tensor.kernel.Kernels;

/**
 * A learnt choice among optimisers from what the support set looks like: φ' = φ − Σ_j p_j(D) α_j u_j with p = softmax f(D),
 * for u_j the directions of plain descent, momentum, RMSprop and Adam. The rates α_j are learnt as α · exp s_j.
 *
 * @param <A> the kind of array
 */
public final class OptimiserChoice<A> implements UpdateRule<A> {
    /** How many optimisers there are to choose from. */
    private static final int OPTIMISERS = 4;

    private static final double MOMENTUM = 0.9;
    private static final double EPSILON = 1e-2;

    private final Kernels<A> kernels;
    private final TaskNetwork<A> function;
    private final List<Direction<A>> directions;
    private final double rate;
    private final int count;
    private final int scales;
    private final double[] rates = new double[OPTIMISERS];
    private final double[] scalesAdjoint = new double[OPTIMISERS];
    private final double[] chosenAdjoint = new double[OPTIMISERS];
    private final A direction;
    private double[] chosen = {};

    /** @param offset where the function's weights start among the meta-learnt parameters, followed by the s_j */
    public OptimiserChoice(Kernels<A> kernels, double rate, int count, int offset) {
        this.kernels = kernels;
        this.rate = rate;
        this.count = count;
        this.function = new TaskNetwork<>(kernels, OPTIMISERS, offset);
        this.scales = offset + TaskNetwork.parameterCount(OPTIMISERS);
        this.directions = List.of(
                new Plain<>(kernels, count),
                new Momentum<>(kernels, count, MOMENTUM),
                new AdamDirection<>(kernels, count, 0, 0.9, EPSILON),
                new AdamDirection<>(kernels, count, 0.9, 0.999, EPSILON));
        this.direction = kernels.allocate(count);
    }

    /** How many parameters this has. */
    public static int parameterCount() {
        return TaskNetwork.parameterCount(OPTIMISERS) + OPTIMISERS;
    }

    /** Where to start: each optimiser as likely, all rates as given. */
    public static void initialise(RandomGenerator random, float[] parameters, int offset) {
        TaskNetwork.initialise(random, OPTIMISERS, parameters, offset);
    }

    @Override
    public void begin(A parameters, SupportStatistics support) {
        function.begin(parameters, support);
        chosen = softmax(function.apply(0));
        for (int j = 0; j < OPTIMISERS; j++) {
            rates[j] = rate * Math.exp(kernels.get(parameters, scales + j));
            scalesAdjoint[j] = 0;
            chosenAdjoint[j] = 0;
            directions.get(j).begin();
        }
    }

    @Override
    public void step(int t, A gradient, double loss, A weights) {
        for (int j = 0; j < OPTIMISERS; j++) {
            directions.get(j).step(t, gradient, direction);
            kernels.addScaled(count, -chosen[j] * rates[j], direction, 0, weights, 0);
        }
    }

    @Override
    public double back(int t, A gradient, double loss, A weights, A adjoint, A gradientAdjoint) {
        kernels.fill(gradientAdjoint, 0, count, 0);
        for (int j = 0; j < OPTIMISERS; j++) {
            directions.get(j).step(t, gradient, direction);
            double along = kernels.dot(count, direction, 0, adjoint, 0);
            chosenAdjoint[j] -= rates[j] * along;
            scalesAdjoint[j] -= chosen[j] * rates[j] * along;
            kernels.copy(adjoint, 0, direction, 0, count);
            kernels.scale(count, -chosen[j] * rates[j], direction, 0);
            directions.get(j).back(t, gradient, direction, gradientAdjoint);
        }
        return 0;
    }

    @Override
    public void finish(A parameterGradient) {
        double mean = 0;
        for (int j = 0; j < OPTIMISERS; j++) {
            mean += chosen[j] * chosenAdjoint[j];
        }
        double[] outputsAdjoint = new double[OPTIMISERS];
        for (int j = 0; j < OPTIMISERS; j++) {
            outputsAdjoint[j] = chosen[j] * (chosenAdjoint[j] - mean);
            int at = scales + j;
            kernels.set(parameterGradient, at, kernels.get(parameterGradient, at) + scalesAdjoint[j]);
        }
        function.back(0, outputsAdjoint);
        function.finish(parameterGradient);
    }

    private static double[] softmax(double[] outputs) {
        double most = Double.NEGATIVE_INFINITY;
        for (double output : outputs) {
            most = Math.max(most, output);
        }
        double sum = 0;
        double[] probabilities = new double[outputs.length];
        for (int j = 0; j < outputs.length; j++) {
            probabilities[j] = Math.exp(outputs[j] - most);
            sum += probabilities[j];
        }
        for (int j = 0; j < outputs.length; j++) {
            probabilities[j] /= sum;
        }
        return probabilities;
    }
}
