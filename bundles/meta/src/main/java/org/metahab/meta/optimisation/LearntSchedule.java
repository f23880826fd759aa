/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.random.RandomGenerator;
import org.metahab.meta.Architecture;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.descent.UpdateRule;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.rule.Schedule;
import org.metahab.tensor.kernel.Kernels;

/**
 * MAML with a learnt schedule of rates that depends on the task: a small network sees the step and what the support set D
 * looks like.
 *
 * <pre>{@code
 * φ_{t+1,l} = φ_{t,l} − f_α(ψ, t, D)_l ∇_l L_D(φ_t)        (θ, ψ) ← (θ, ψ) − β ∇_{θ,ψ} L_query(φ_n)
 * }</pre>
 *
 * Rates lie between a twentieth and twenty times the inner rate.
 *
 * <p>Sources: Baik et al., "Meta-Learning with Adaptive Hyperparameters" (ALFA), NeurIPS 2020, equation 4, with statistics of
 * D in place of gradients; Antoniou et al., ICLR 2019, section 4.
 */
public final class LearntSchedule extends GradientBased {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "learnt-schedule";

    private LearntSchedule(TaskShape shape, InnerLoopOptions options) {
        super(NAME, shape, options);
    }

    /** For classification or regression. */
    public static LearntSchedule of(TaskShape shape, InnerLoopOptions options) {
        return new LearntSchedule(shape, options);
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if it is another algorithm's, or an option is missing or wrong
     */
    public static LearntSchedule of(Architecture architecture) {
        return of(architecture.shape(), options(architecture, NAME));
    }

    @Override
    int ruleParameters() {
        return Schedule.parameterCount(body(), isClassification());
    }

    @Override
    void initialiseRule(RandomGenerator random, float[] parameters, int offset) {
        Schedule.initialise(random, body(), isClassification(), parameters, offset);
    }

    @Override
    <A> UpdateRule<A> rule(Kernels<A> kernels, Layers network) {
        return new Schedule<>(kernels, network, options().innerRate(), options().innerSteps(), ruleOffset());
    }
}
