/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import org.metahab.meta.Architecture;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.descent.UpdateRule;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.rule.FixedRate;
import org.metahab.tensor.kernel.Kernels;

/**
 * Model-agnostic meta-learning: the weights of a network from which few gradient steps on the support set lead to a low
 * loss on the query set, by the exact gradient.
 *
 * <pre>{@code
 * φ_0 = θ        φ_{i+1} = φ_i − α ∇ L_support(φ_i)        θ ← θ − β ∇_θ L_query(φ_n(θ))
 * λ_n = ∇ L_query(φ_n)        λ_i = λ_{i+1} − α H_support(φ_i) λ_{i+1}        ∇_θ L_query = λ_0
 * }</pre>
 *
 * No Hessian H is formed: its product with λ costs about two passes (Pearlmutter 1994).
 *
 * <p>Sources: Finn, Abbeel and Levine, "Model-Agnostic Meta-Learning for Fast Adaptation of Deep Networks", ICML 2017,
 * algorithms 1 and 2; for the head of classifiers, Triantafillou et al., "Meta-Dataset", ICLR 2020, section 3.
 */
public final class Maml extends GradientBased {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "maml";

    private Maml(TaskShape shape, InnerLoopOptions options) {
        super(NAME, shape, options);
    }

    /** For classification or regression. */
    public static Maml of(TaskShape shape, InnerLoopOptions options) {
        return new Maml(shape, options);
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if it is another algorithm's, or an option is missing or wrong
     */
    public static Maml of(Architecture architecture) {
        return of(architecture.shape(), options(architecture, NAME));
    }

    @Override
    <A> UpdateRule<A> rule(Kernels<A> kernels, Layers network) {
        return new FixedRate<>(kernels, options().innerRate(), 0, network.parameterCount());
    }
}
