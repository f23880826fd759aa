/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.List;
import org.metahab.meta.internal.descent.Batch;
import org.metahab.meta.internal.descent.GuardedSteps;
import org.metahab.meta.internal.descent.InnerLoop;
import org.metahab.meta.internal.descent.SupportStatistics;
import org.metahab.meta.internal.descent.UpdateRule;
import org.metahab.meta.internal.network.Layers;
import org.metahab.tensor.kernel.Kernels;

/** The inner loop of adaptation: an algorithm's rule on the network of one task, from the first step each time. */
final class Descent {
    private final InnerLoopOptions options;
    private final float[] parameters;
    private final UpdateRule<float[]> rule;
    private final InnerLoop<float[]> loop;
    private final GuardedSteps<float[]> guard;

    /** @param parameters the meta-learnt ones; shared, never changed */
    Descent(GradientBased algorithm, Kernels<float[]> kernels, Layers network, float[] parameters) {
        this.options = algorithm.options();
        this.parameters = parameters;
        this.rule = algorithm.rule(kernels, network);
        this.loop = new InnerLoop<>(kernels, network, rule, options.innerClip());
        this.guard = new GuardedSteps<>(kernels, loop);
    }

    /** All steps, as long as they do not raise the loss of the judges; returns the share of its length of each one taken. */
    List<Double> guarded(float[] weights, SupportStatistics statistics, Batch<float[]> batch, Batch<float[]> judges) {
        rule.begin(parameters, statistics);
        return guard.descend(weights, batch, judges, options.adaptationSteps());
    }

    /** All steps with nothing to judge them but the batch itself; unguarded if the options say so. */
    void alone(float[] weights, SupportStatistics statistics, Batch<float[]> batch) {
        rule.begin(parameters, statistics);
        if (options.guarded()) {
            guard.descend(weights, batch, batch, options.adaptationSteps());
        } else {
            loop.run(weights, batch, options.adaptationSteps());
        }
    }

    /** The steps that were good before. */
    void repeat(float[] weights, SupportStatistics statistics, Batch<float[]> batch, List<Double> shares) {
        rule.begin(parameters, statistics);
        guard.repeat(weights, batch, shares);
    }

    /** A few guarded steps for a further example. */
    void further(
            float[] weights, SupportStatistics statistics, Batch<float[]> batch, Batch<float[]> judges, int steps) {
        rule.begin(parameters, statistics);
        guard.descend(weights, batch, judges, steps);
    }
}
