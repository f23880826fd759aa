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
 * First-order MAML: the weights of a network from which few gradient steps on the support set lead to a low loss on the
 * query set.
 *
 * <pre>{@code
 * φ_0 = θ        φ_{i+1} = φ_i − α ∇ L_support(φ_i)        θ ← θ − β ∇_φ L_query(φ_n)
 * }</pre>
 *
 * The last gradient is taken as if φ<sub>n</sub> − θ did not depend on θ (first order); {@link Maml} has the whole of it.
 *
 * <p>Sources: Finn, Abbeel and Levine, "Model-Agnostic Meta-Learning for Fast Adaptation of Deep Networks", ICML 2017,
 * algorithm 2 and section 5.2; for the head of classifiers, Triantafillou et al., "Meta-Dataset", ICLR 2020, section 3.
 */
public final class Fomaml extends GradientBased {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "fomaml";

    private Fomaml(TaskShape shape, InnerLoopOptions options) {
        super(NAME, shape, options);
    }

    /** For classification or regression. */
    public static Fomaml of(TaskShape shape, InnerLoopOptions options) {
        return new Fomaml(shape, options);
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if it is another algorithm's, or an option is missing or wrong
     */
    public static Fomaml of(Architecture architecture) {
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
}
