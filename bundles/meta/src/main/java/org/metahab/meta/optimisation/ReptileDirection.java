/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import org.metahab.meta.RowExamples;
import org.metahab.meta.Task;
import org.metahab.meta.internal.descent.Batch;
import org.metahab.meta.internal.descent.InnerLoop;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.internal.network.Layers;
import org.metahab.tensor.kernel.Kernels;

/**
 * Where {@link Reptile} goes, as if it were a gradient: θ − W for what the inner loop moves, and the first-order gradient of
 * the query loss for the temperatures of a classifier.
 *
 * @param <A> the kind of array
 */
final class ReptileDirection<A> {
    private final GradientBased algorithm;
    private final Kernels<A> kernels;
    private final TaskStart<A> start;
    private final QueryLoss<A> queryLoss;

    ReptileDirection(GradientBased algorithm, Kernels<A> kernels) {
        this.algorithm = algorithm;
        this.kernels = kernels;
        this.start = algorithm.start(kernels);
        this.queryLoss = new QueryLoss<>(algorithm, kernels);
    }

    /** Adds the direction of a task; returns its query loss after the inner loop on the support set. */
    double accumulate(A parameters, Task task, A gradient) {
        int count = algorithm.body().parameterCount();
        A firstOrder = kernels.allocate(kernels.length(parameters));
        double loss = queryLoss.accumulate(parameters, task, firstOrder);
        kernels.addScaled(kernels.length(parameters) - count, 1, firstOrder, count, gradient, count);

        RowExamples examples = Checks.rows(task.support(), algorithm.shape());
        Layers layers = start.begin(parameters, examples);
        A weights = start.weights(parameters);
        InnerLoop<A> loop = new InnerLoop<>(
                kernels,
                layers,
                algorithm.rule(kernels, layers),
                algorithm.options().innerClip());
        Batch<A> support = start.batch(examples);
        Batch<A> query = start.batch(Checks.rows(task.query(), algorithm.shape()));
        for (int step = 0; step < algorithm.options().innerSteps(); step++) {
            loop.run(weights, step % 2 == 0 ? support : query, 1);
        }
        kernels.addScaled(count, 1, parameters, 0, gradient, 0);
        kernels.addScaled(count, -1, weights, 0, gradient, 0);
        return loss;
    }
}
