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
import org.metahab.meta.internal.rule.LstmCell;
import org.metahab.tensor.kernel.Kernels;

/**
 * An LSTM meta-learner as inner optimiser: gates, the same for all weights, say how much of a weight to keep and how far to
 * go against its gradient.
 *
 * <pre>{@code
 * φ_{t+1} = f_t ⊙ φ_t − i_t ⊙ ∇ L_t        i_t = σ(w_i · [∇L_t, L_t, φ_t, i_{t−1}, 1])        f_t likewise
 * }</pre>
 *
 * Unlike the paper, the gradient of the meta-learner goes through ∇L and L as well: nothing is assumed constant.
 *
 * <p>Source: Ravi and Larochelle, "Optimization as a Model for Few-Shot Learning", ICLR 2017, section 3.2, without its first
 * LSTM; gradients and losses are squashed by asinh in place of its equation of logarithm and sign.
 */
public final class LstmOptimiser extends GradientBased {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "lstm-optimiser";

    private LstmOptimiser(TaskShape shape, InnerLoopOptions options) {
        super(NAME, shape, options);
    }

    /** For classification or regression. */
    public static LstmOptimiser of(TaskShape shape, InnerLoopOptions options) {
        return new LstmOptimiser(shape, options);
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if it is another algorithm's, or an option is missing or wrong
     */
    public static LstmOptimiser of(Architecture architecture) {
        return of(architecture.shape(), options(architecture, NAME));
    }

    @Override
    int ruleParameters() {
        return LstmCell.parameterCount();
    }

    @Override
    void initialiseRule(RandomGenerator random, float[] parameters, int offset) {
        LstmCell.initialise(options().innerRate(), parameters, offset);
    }

    @Override
    <A> UpdateRule<A> rule(Kernels<A> kernels, Layers network) {
        return new LstmCell<>(kernels, network.parameterCount(), ruleOffset());
    }
}
