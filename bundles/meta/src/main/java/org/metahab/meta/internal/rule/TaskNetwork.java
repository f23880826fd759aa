/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.rule;

import java.util.List;
import java.util.random.RandomGenerator;
import org.metahab.meta.internal.descent.SupportStatistics;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.network.Mlp;
import org.metahab.tensor.kernel.Activation;
import org.metahab.tensor.kernel.Kernels;

/**
 * A small learnt function of what a support set looks like, f(φ, D), and maybe of the step: one tanh layer of eight, linear
 * outputs that start at zero.
 *
 * @param <A> the kind of array
 */
final class TaskNetwork<A> {
    private static final int HIDDEN = 8;

    private final Kernels<A> kernels;
    private final Layers layers;
    private final Mlp<A> network;
    private final int offset;
    private final A gathered;
    private A parameters;
    private double[] statistics = {};

    TaskNetwork(Kernels<A> kernels, int outputs, int offset) {
        this.kernels = kernels;
        this.layers = layers(outputs);
        this.network = new Mlp<>(layers, kernels);
        this.offset = offset;
        this.gathered = kernels.allocate(layers.parameterCount());
        this.parameters = gathered;
    }

    static int parameterCount(int outputs) {
        return layers(outputs).parameterCount();
    }

    static void initialise(RandomGenerator random, int outputs, float[] parameters, int offset) {
        Layers layers = layers(outputs);
        layers.initialise(random, parameters, offset);
        for (int i = layers.weightOffset(1); i < layers.parameterCount(); i++) {
            parameters[offset + i] = 0;
        }
    }

    void begin(A all, SupportStatistics support) {
        parameters = all;
        kernels.fill(gathered, 0, kernels.length(gathered), 0);
        statistics = new double[SupportStatistics.COUNT];
        for (int i = 0; i < statistics.length; i++) {
            statistics[i] = support.value(i);
        }
    }

    /** The outputs, at a point of the inner loop in [0, 1]. */
    double[] apply(double progress) {
        A input = network.input(1);
        for (int i = 0; i < statistics.length; i++) {
            kernels.set(input, i, statistics[i]);
        }
        kernels.set(input, statistics.length, progress);
        A outputs = network.forward(parameters, offset, 1);
        double[] values = new double[layers.outputs()];
        for (int i = 0; i < values.length; i++) {
            values[i] = kernels.get(outputs, i);
        }
        return values;
    }

    /** Goes back through {@link #apply} at the same point. */
    void back(double progress, double[] adjoint) {
        apply(progress);
        for (int i = 0; i < adjoint.length; i++) {
            kernels.set(network.outputGradient(), i, adjoint[i]);
        }
        network.backward(parameters, offset, 1, gathered, 0);
    }

    void finish(A parameterGradient) {
        kernels.addScaled(layers.parameterCount(), 1, gathered, 0, parameterGradient, offset);
    }

    private static Layers layers(int outputs) {
        return new Layers(List.of(SupportStatistics.COUNT + 1, HIDDEN, outputs), Activation.TANH, false);
    }
}
