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
import org.metahab.meta.internal.rule.StepRates;
import org.metahab.tensor.kernel.Kernels;

/**
 * MAML with a learnt rate for each layer and each step of the inner loop.
 *
 * <pre>{@code
 * φ_{i+1,l} = φ_{i,l} − α_{i,l} ∇_l L_support(φ_i)        (θ, α) ← (θ, α) − β ∇_{θ,α} L_query(φ_n)
 * }</pre>
 *
 * Steps beyond those meta-trained take the last step's rates.
 *
 * <p>Source: Antoniou, Edwards and Storkey, "How to train your MAML", ICLR 2019, section 4 (LSLR).
 */
public final class StepRateMaml extends GradientBased {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "maml-step-rates";

    private StepRateMaml(TaskShape shape, InnerLoopOptions options) {
        super(NAME, shape, options);
    }

    /** For classification or regression. */
    public static StepRateMaml of(TaskShape shape, InnerLoopOptions options) {
        return new StepRateMaml(shape, options);
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if it is another algorithm's, or an option is missing or wrong
     */
    public static StepRateMaml of(Architecture architecture) {
        return of(architecture.shape(), options(architecture, NAME));
    }

    @Override
    int ruleParameters() {
        return StepRates.parameterCount(body(), isClassification(), options().innerSteps());
    }

    @Override
    void initialiseRule(RandomGenerator random, float[] parameters, int offset) {
        Arrays.fill(
                parameters, offset, offset + ruleParameters(), (float) options().innerRate());
    }

    @Override
    <A> UpdateRule<A> rule(Kernels<A> kernels, Layers network) {
        return new StepRates<>(kernels, network, options().innerSteps(), ruleOffset());
    }
}
