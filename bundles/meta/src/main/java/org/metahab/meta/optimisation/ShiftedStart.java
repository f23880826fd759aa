/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import org.metahab.meta.RowExamples;
import org.metahab.meta.internal.descent.Batch;
import org.metahab.meta.internal.network.Layers;
import org.metahab.tensor.kernel.Kernels;

/**
 * A start from weights that a {@link TaskShift} has moved for the task.
 *
 * @param <A> the kind of array
 */
final class ShiftedStart<A> implements TaskStart<A> {
    private final Kernels<A> kernels;
    private final TaskStart<A> start;
    private final TaskShift<A> shift;
    private final A shiftedAdjoint;
    private A shifted;

    ShiftedStart(Kernels<A> kernels, TaskStart<A> start, TaskShift<A> shift, int parameters) {
        this.kernels = kernels;
        this.start = start;
        this.shift = shift;
        this.shiftedAdjoint = kernels.allocate(parameters);
        this.shifted = shiftedAdjoint;
    }

    @Override
    public Layers begin(A parameters, RowExamples support) {
        shifted = shift.apply(parameters, support);
        return start.begin(shifted, support);
    }

    @Override
    public A weights(A parameters) {
        return start.weights(shifted);
    }

    @Override
    public Batch<A> batch(RowExamples examples) {
        return start.batch(examples);
    }

    @Override
    public double queryLoss(A parameters, A outputs, Batch<A> queries, A residuals, A gradient) {
        return start.queryLoss(shifted, outputs, queries, residuals, gradient);
    }

    @Override
    public void back(A parameters, A adjoint, A gradient) {
        int count = kernels.length(shiftedAdjoint);
        kernels.fill(shiftedAdjoint, 0, count, 0);
        start.back(shifted, adjoint, shiftedAdjoint);
        kernels.addScaled(count, 1, shiftedAdjoint, 0, gradient, 0);
        shift.back(parameters, shiftedAdjoint, gradient);
    }
}
