/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.Map;
import org.metahab.meta.Architecture;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.descent.UpdateRule;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.rule.HeavyBall;
import org.metahab.tensor.kernel.Kernels;

/**
 * MAML with momentum in the inner loop; the meta-gradient goes exactly through the momentum too.
 *
 * <pre>{@code
 * m_0 = 0        m_{i+1} = μ m_i + ∇ L_support(φ_i)        φ_{i+1} = φ_i − α m_{i+1}
 * }</pre>
 *
 * <p>Sources: Finn, Abbeel and Levine, ICML 2017, algorithm 1; Polyak, "Some methods of speeding up the convergence of
 * iteration methods", 1964, for the momentum.
 */
public final class MomentumMaml extends GradientBased {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "maml-momentum";

    private static final double DEFAULT_MOMENTUM = 0.5;

    private final double momentum;

    private MomentumMaml(TaskShape shape, InnerLoopOptions options, double momentum) {
        super(NAME, shape, options);
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("momentum must be in [0, 1), but is " + momentum);
        }
        this.momentum = momentum;
    }

    /** For classification or regression, with μ = 0.5. */
    public static MomentumMaml of(TaskShape shape, InnerLoopOptions options) {
        return of(shape, options, DEFAULT_MOMENTUM);
    }

    /**
     * For classification or regression.
     *
     * @param momentum μ, in [0, 1)
     */
    public static MomentumMaml of(TaskShape shape, InnerLoopOptions options, double momentum) {
        return new MomentumMaml(shape, options, momentum);
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if it is another algorithm's, or an option is missing or wrong
     */
    public static MomentumMaml of(Architecture architecture) {
        String momentum = architecture.options().getOrDefault("momentum", String.valueOf(DEFAULT_MOMENTUM));
        return of(architecture.shape(), options(architecture, NAME), Double.parseDouble(momentum));
    }

    @Override
    Map<String, String> furtherOptions() {
        return Map.of("momentum", String.valueOf(momentum));
    }

    @Override
    <A> UpdateRule<A> rule(Kernels<A> kernels, Layers network) {
        return new HeavyBall<>(kernels, options().innerRate(), momentum, network.parameterCount());
    }
}
