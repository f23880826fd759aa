/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.metahab.meta.Architecture;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.descent.UpdateRule;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.rule.WeightRates;
import org.metahab.tensor.kernel.Kernels;

/**
 * Meta-SGD from an initialisation that depends on the task: an encoder sees the support set D and shifts the meta-learnt
 * weights before the first step.
 *
 * <pre>{@code
 * e = mean over D of enc(x, y)        φ_0 = f_init(θ, D) = θ + W e        φ_{t+1} = φ_t − α ⊙ ∇ L_D(φ_t)
 * }</pre>
 *
 * In classification the encoder sees inputs only, so that no class is special. W starts at zero: as {@link MetaSgd} then.
 *
 * <p>Sources: Vuorio et al., "Multimodal Model-Agnostic Meta-Learning via Task-Aware Modulation", NeurIPS 2019, section 4, with
 * a shift of weights in place of a modulation of activations; Zaheer et al., "Deep Sets", NeurIPS 2017, for the encoder; Li et
 * al., "Meta-SGD", 2017, for the steps.
 */
public final class LearntInitialisation extends GradientBased {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "learnt-initialisation";

    private LearntInitialisation(TaskShape shape, InnerLoopOptions options) {
        super(NAME, shape, options);
    }

    /** For classification or regression. */
    public static LearntInitialisation of(TaskShape shape, InnerLoopOptions options) {
        return new LearntInitialisation(shape, options);
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if it is another algorithm's, or an option is missing or wrong
     */
    public static LearntInitialisation of(Architecture architecture) {
        return of(architecture.shape(), options(architecture, NAME));
    }

    @Override
    int ruleParameters() {
        return WeightRates.parameterCount(body(), isClassification());
    }

    @Override
    void initialiseRule(RandomGenerator random, float[] parameters, int offset) {
        Arrays.fill(
                parameters, offset, offset + ruleParameters(), (float) options().innerRate());
    }

    @Override
    <A> UpdateRule<A> rule(Kernels<A> kernels, Layers network) {
        return new WeightRates<>(kernels, body(), network, ruleOffset());
    }

    @Override
    int shiftParameters() {
        return TaskShift.parameterCount(shape(), body());
    }

    @Override
    void initialiseShift(RandomGenerator random, float[] parameters, int offset) {
        TaskShift.initialise(random, shape(), parameters, offset);
    }

    @Override
    <A> Optional<TaskShift<A>> shift(Kernels<A> kernels) {
        return Optional.of(new TaskShift<>(kernels, shape(), body(), ruleOffset() + ruleParameters()));
    }
}
