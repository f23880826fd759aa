/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.baseline;

import java.util.Map;
import java.util.TreeMap;
import org.metahab.meta.Architecture;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.optimisation.Fomaml;
import org.metahab.meta.optimisation.InnerLoopOptions;

/**
 * Joint pre-training and fine-tuning: one network for all tasks, trained as if they were one, and then trained on to fit each
 * task by guarded gradient steps.
 *
 * <pre>{@code
 * θ = argmin Σ_tasks L_query(θ)        φ_0 = θ        φ_{i+1} = φ_i − α ∇ L_support(φ_i)
 * }</pre>
 *
 * It differs from MAML only in that training does not know of the fine-tuning to come. In classification labels mean something
 * within a task only, so that there is no common last layer to train: it is made from each support set's prototypes.
 *
 * <p>Source: the baseline of Finn, Abbeel and Levine, "Model-Agnostic Meta-Learning", ICML 2017, section 5.1; Chen et al., "A
 * Closer Look at Few-shot Classification", ICLR 2019.
 */
public final class JointTraining implements MetaLearner {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "joint-training";

    private final Fomaml network;

    private JointTraining(Fomaml network) {
        this.network = network;
    }

    /**
     * For classification or regression.
     *
     * @param options {@link InnerLoopOptions#adaptationSteps} tells how many steps of fine-tuning are taken; inner steps while
     *     training are not
     */
    public static JointTraining of(TaskShape shape, InnerLoopOptions options) {
        return new JointTraining(
                Fomaml.of(shape, options.withInnerSteps(0).withAdaptationSteps(options.adaptationSteps())));
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if it is another algorithm's, or an option is missing or wrong
     */
    public static JointTraining of(Architecture architecture) {
        Checks.algorithm(architecture, NAME);
        Checks.notRanking(architecture.shape(), NAME);
        Map<String, String> options = new TreeMap<>(architecture.options());
        options.put("innerSteps", "0");
        return new JointTraining(Fomaml.of(new Architecture(Fomaml.NAME, architecture.shape(), options)));
    }

    @Override
    public Architecture architecture() {
        Architecture plan = network.architecture();
        return new Architecture(NAME, plan.shape(), plan.options());
    }

    @Override
    public int parameterCount() {
        return network.parameterCount();
    }

    @Override
    public float[] initialise(long seed) {
        return network.initialise(seed);
    }

    @Override
    public Learner learner(float[] parameters) {
        return new Renamed(architecture(), network.learner(parameters));
    }

    @Override
    public Worker worker() {
        return network.worker();
    }
}
