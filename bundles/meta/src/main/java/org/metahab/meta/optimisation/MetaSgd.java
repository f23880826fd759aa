/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.metahab.meta.Architecture;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.descent.UpdateRule;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.rule.WeightRates;
import org.metahab.tensor.kernel.Kernels;

/**
 * Meta-SGD: learns not only where the inner loop starts but also a rate for each weight, and with it the direction.
 *
 * <pre>{@code
 * φ_{i+1} = φ_i − α ⊙ ∇ L_support(φ_i)        (θ, α) ← (θ, α) − β ∇_{θ,α} L_query(φ_n)
 * }</pre>
 *
 * Rates start from the inner rate and may turn negative. The columns of a classifier's head share theirs. Beyond the number
 * of steps it was meta-trained for, adaptation needs its guard.
 *
 * <p>Source: Li, Zhou, Chen and Li, "Meta-SGD: Learning to Learn Quickly for Few-Shot Learning", 2017, equation 3.
 */
public final class MetaSgd extends GradientBased {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "meta-sgd";

    private MetaSgd(TaskShape shape, InnerLoopOptions options) {
        super(NAME, shape, options);
    }

    /** For classification or regression. */
    public static MetaSgd of(TaskShape shape, InnerLoopOptions options) {
        return new MetaSgd(shape, options);
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if it is another algorithm's, or an option is missing or wrong
     */
    public static MetaSgd of(Architecture architecture) {
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
}
