/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import org.metahab.meta.RowExamples;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.descent.Batch;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.internal.network.Layers;
import org.metahab.tensor.kernel.Kernels;

/**
 * In regression, all layers start as they are meta-learnt.
 *
 * @param <A> the kind of array
 */
final class RegressionStart<A> implements TaskStart<A> {
    private final Kernels<A> kernels;
    private final TaskShape.Regression shape;
    private final Layers network;

    RegressionStart(Kernels<A> kernels, TaskShape.Regression shape, Layers network) {
        this.kernels = kernels;
        this.shape = shape;
        this.network = network;
    }

    @Override
    public Layers begin(A parameters, RowExamples support) {
        return network;
    }

    @Override
    public A weights(A parameters) {
        A weights = kernels.allocate(network.parameterCount());
        kernels.copy(parameters, 0, weights, 0, network.parameterCount());
        return weights;
    }

    @Override
    public Batch<A> batch(RowExamples examples) {
        return Batch.Values.of(kernels, Checks.valued(examples, shape));
    }

    @Override
    public double queryLoss(A parameters, A outputs, Batch<A> queries, A residuals, A gradient) {
        return queries.loss(kernels, outputs, residuals);
    }

    @Override
    public void back(A parameters, A adjoint, A gradient) {
        kernels.addScaled(network.parameterCount(), 1, adjoint, 0, gradient, 0);
    }
}
