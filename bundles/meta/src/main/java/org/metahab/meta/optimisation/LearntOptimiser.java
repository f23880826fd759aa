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
import org.metahab.meta.internal.rule.OptimiserChoice;
import org.metahab.tensor.kernel.Kernels;

/**
 * MAML with a learnt choice of the inner optimiser: a small network sees what the support set D looks like and weighs plain
 * descent, momentum, RMSprop and Adam.
 *
 * <pre>{@code
 * φ_{t+1} = φ_t − Σ_j p_j α_j u_j(∇ L_D(φ_0) … ∇ L_D(φ_t))        with p = softmax f_O(ψ, D)
 * }</pre>
 *
 * The choice is soft, so that it has a gradient, which is exact through all four optimisers' states.
 *
 * <p>Sources: for relaxing a choice to a softmax, Liu, Simonyan and Yang, "DARTS", ICLR 2019, equation 2; for the optimisers,
 * Polyak 1964, Tieleman and Hinton 2012, Kingma and Ba 2015.
 */
public final class LearntOptimiser extends GradientBased {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "learnt-optimiser";

    private LearntOptimiser(TaskShape shape, InnerLoopOptions options) {
        super(NAME, shape, options);
    }

    /** For classification or regression. */
    public static LearntOptimiser of(TaskShape shape, InnerLoopOptions options) {
        return new LearntOptimiser(shape, options);
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if it is another algorithm's, or an option is missing or wrong
     */
    public static LearntOptimiser of(Architecture architecture) {
        return of(architecture.shape(), options(architecture, NAME));
    }

    @Override
    int ruleParameters() {
        return OptimiserChoice.parameterCount();
    }

    @Override
    void initialiseRule(RandomGenerator random, float[] parameters, int offset) {
        OptimiserChoice.initialise(random, parameters, offset);
    }

    @Override
    <A> UpdateRule<A> rule(Kernels<A> kernels, Layers network) {
        return new OptimiserChoice<>(kernels, options().innerRate(), network.parameterCount(), ruleOffset());
    }
}
