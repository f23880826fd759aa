/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.baseline;

import org.metahab.meta.Architecture;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.optimisation.Fomaml;
import org.metahab.meta.optimisation.InnerLoopOptions;

/**
 * From scratch: a network with random weights, trained on nothing but a task's own examples, by guarded gradient steps. Nothing
 * is meta-learnt.
 *
 * <pre>{@code
 * φ_0 random        φ_{i+1} = φ_i − α ∇ L_support(φ_i)
 * }</pre>
 *
 * <p>Source: what meta-learning papers compare with as "random initialisation"; for example Finn, Abbeel and Levine,
 * "Model-Agnostic Meta-Learning", ICML 2017, section 5.
 */
public final class FromScratch {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "from-scratch";

    private static final long SEED = 1;

    private FromScratch() {}

    /**
     * For classification or regression.
     *
     * @param options {@link InnerLoopOptions#adaptationSteps} tells how many steps are taken
     */
    public static MetaLearner of(TaskShape shape, InnerLoopOptions options) {
        return of(Fomaml.of(shape, options));
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if it is another algorithm's, or an option is missing or wrong
     */
    public static MetaLearner of(Architecture architecture) {
        Checks.algorithm(architecture, NAME);
        Checks.notRanking(architecture.shape(), NAME);
        return of(Fomaml.of(new Architecture(Fomaml.NAME, architecture.shape(), architecture.options())));
    }

    private static MetaLearner of(Fomaml network) {
        Architecture plan = network.architecture();
        Learner untrained = network.learner(network.initialise(SEED));
        return new Unlearnt(NAME, plan.shape(), plan.options(), untrained::adapt);
    }
}
