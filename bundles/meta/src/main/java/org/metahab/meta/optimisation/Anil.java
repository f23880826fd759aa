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
 * ANIL (almost no inner loop): as {@link Maml}, but the inner loop moves the last layer only; everything below is reused as
 * it was meta-learnt.
 *
 * <pre>{@code
 * φ_{i+1} = (θ_body, φ_{i,head} − α ∇_head L_support(φ_i))        θ ← θ − β ∇_θ L_query(φ_n)
 * }</pre>
 *
 * The meta-gradient of the body is exact: it takes part through every step's gradient of the head.
 *
 * <p>Source: Raghu, Raghu, Bengio and Vinyals, "Rapid Learning or Feature Reuse?", ICLR 2020, section 4.
 */
public final class Anil extends GradientBased {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "anil";

    private Anil(TaskShape shape, InnerLoopOptions options) {
        super(NAME, shape, options);
    }

    /** For classification or regression. */
    public static Anil of(TaskShape shape, InnerLoopOptions options) {
        return new Anil(shape, options);
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if it is another algorithm's, or an option is missing or wrong
     */
    public static Anil of(Architecture architecture) {
        return of(architecture.shape(), options(architecture, NAME));
    }

    @Override
    <A> UpdateRule<A> rule(Kernels<A> kernels, Layers network) {
        int head = network.weightOffset(network.depth() - 1);
        return new FixedRate<>(kernels, options().innerRate(), head, network.parameterCount());
    }
}
