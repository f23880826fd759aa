/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import org.jspecify.annotations.Nullable;
import org.metahab.meta.RowExamples;
import org.metahab.meta.Task;
import org.metahab.meta.internal.descent.Batch;
import org.metahab.meta.internal.descent.FastNetwork;
import org.metahab.meta.internal.descent.InnerLoop;
import org.metahab.meta.internal.descent.SupportStatistics;
import org.metahab.meta.internal.descent.UpdateRule;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.internal.network.Layers;
import org.metahab.tensor.kernel.Kernels;

/**
 * The query loss after the inner loop, and its gradient by all meta-learnt parameters. Buffers are kept for tasks of the
 * same network. For one thread at a time.
 *
 * @param <A> the kind of array
 */
final class QueryLoss<A> {
    private final GradientBased algorithm;
    private final Kernels<A> kernels;
    private final TaskStart<A> start;
    private @Nullable Machine<A> machine;

    QueryLoss(GradientBased algorithm, Kernels<A> kernels) {
        this.algorithm = algorithm;
        this.kernels = kernels;
        this.start = algorithm.start(kernels);
    }

    /** What works on networks of one plan. */
    private record Machine<A>(Layers layers, UpdateRule<A> rule, InnerLoop<A> loop, FastNetwork<A> query) {}

    /** Adds the meta-gradient of a task; returns its query loss. */
    double accumulate(A parameters, Task task, A gradient) {
        int steps = algorithm.options().innerSteps();
        RowExamples examples = Checks.rows(task.support(), algorithm.shape());
        Machine<A> now = machine(start.begin(parameters, examples));
        now.rule().begin(parameters, SupportStatistics.of(examples));
        A weights = start.weights(parameters);
        Batch<A> support = start.batch(examples);
        now.loop().run(weights, support, steps);

        Batch<A> queries = start.batch(Checks.rows(task.query(), algorithm.shape()));
        A outputs = now.query().outputs(weights, queries.inputs(), queries.rows());
        double loss = start.queryLoss(parameters, outputs, queries, now.query().outputGradient(), gradient);
        A adjoint = now.query().backward(weights, queries.rows());
        now.loop().back(support, steps, adjoint, algorithm.exact());
        now.rule().finish(gradient);
        start.back(parameters, adjoint, gradient);
        return loss;
    }

    private Machine<A> machine(Layers layers) {
        Machine<A> known = machine;
        if (known == null || !known.layers().equals(layers)) {
            UpdateRule<A> rule = algorithm.rule(kernels, layers);
            InnerLoop<A> loop =
                    new InnerLoop<>(kernels, layers, rule, algorithm.options().innerClip());
            known = new Machine<>(layers, rule, loop, new FastNetwork<>(kernels, layers));
            machine = known;
        }
        return known;
    }
}
