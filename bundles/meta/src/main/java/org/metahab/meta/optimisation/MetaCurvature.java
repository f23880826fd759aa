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
import org.metahab.meta.internal.rule.Curvature;
import org.metahab.tensor.kernel.Kernels;

/**
 * Meta-Curvature: learns a linear map of each layer's gradient beside where the inner loop starts, so that the numbers of a
 * gradient help each other.
 *
 * <pre>{@code
 * φ_{i+1,l} = φ_{i,l} − α M_in,l G_l M_out,l        with G_l = ∇_l L_support(φ_i) as a matrix
 * }</pre>
 *
 * Maps start as unit matrices. A layer's bias counts as one more input. A classifier's head has no M_out.
 *
 * <p>Source: Park and Oliva, "Meta-Curvature", NeurIPS 2019, section 3.2 (without the mode of a convolution's kernel).
 */
public final class MetaCurvature extends GradientBased {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "meta-curvature";

    private MetaCurvature(TaskShape shape, InnerLoopOptions options) {
        super(NAME, shape, options);
    }

    /** For classification or regression. */
    public static MetaCurvature of(TaskShape shape, InnerLoopOptions options) {
        return new MetaCurvature(shape, options);
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if it is another algorithm's, or an option is missing or wrong
     */
    public static MetaCurvature of(Architecture architecture) {
        return of(architecture.shape(), options(architecture, NAME));
    }

    @Override
    int ruleParameters() {
        return Curvature.parameterCount(body(), isClassification());
    }

    @Override
    void initialiseRule(RandomGenerator random, float[] parameters, int offset) {
        Curvature.initialise(body(), isClassification(), parameters, offset);
    }

    @Override
    <A> UpdateRule<A> rule(Kernels<A> kernels, Layers network) {
        return new Curvature<>(kernels, body(), network, options().innerRate(), ruleOffset());
    }
}
