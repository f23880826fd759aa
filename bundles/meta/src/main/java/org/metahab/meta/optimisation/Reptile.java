/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import org.metahab.meta.Architecture;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.descent.UpdateRule;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.rule.FixedRate;
import org.metahab.tensor.kernel.FastKernels;
import org.metahab.tensor.kernel.Kernels;

/**
 * Reptile: moves the weights towards where plain gradient descent on a task takes them.
 *
 * <pre>{@code
 * W = descent from θ on the task, its mini-batches in turn        θ ← θ + ε mean over tasks (W − θ)
 * }</pre>
 *
 * Mini-batches are the support set and the query set, in turn. Batched with as many tasks a meta-step as wanted; serial with
 * one task a meta-step, {@link org.metahab.meta.training.MetaOptimiser#SGD} and a rate that falls from 1 or less to nothing.
 * In classification the two temperatures, which descent does not move, are learnt as in {@link Fomaml}.
 *
 * <p>Source: Nichol, Achiam and Schulman, "On First-Order Meta-Learning Algorithms", 2018, algorithms 1 and 2.
 */
public final class Reptile extends GradientBased {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "reptile";

    private Reptile(TaskShape shape, InnerLoopOptions options) {
        super(NAME, shape, options);
    }

    /** For classification or regression. */
    public static Reptile of(TaskShape shape, InnerLoopOptions options) {
        return new Reptile(shape, options);
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if it is another algorithm's, or an option is missing or wrong
     */
    public static Reptile of(Architecture architecture) {
        return of(architecture.shape(), options(architecture, NAME));
    }

    @Override
    boolean exact() {
        return false;
    }

    @Override
    <A> UpdateRule<A> rule(Kernels<A> kernels, Layers network) {
        return new FixedRate<>(kernels, options().innerRate(), 0, network.parameterCount());
    }

    @Override
    public Worker worker() {
        ReptileDirection<float[]> direction = new ReptileDirection<>(this, FastKernels.create());
        return (parameters, tasks, gradient) -> {
            double sum = 0;
            for (Task task : tasks) {
                sum += direction.accumulate(parameters, task, gradient);
            }
            return sum;
        };
    }
}
