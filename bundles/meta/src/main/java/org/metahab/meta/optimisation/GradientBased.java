/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.metahab.meta.Architecture;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.descent.UpdateRule;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.internal.network.Layers;
import org.metahab.tensor.kernel.FastKernels;
import org.metahab.tensor.kernel.Kernels;

/**
 * What all learners with an inner loop have in common: a network that a few steps on the support set fit to a task, and
 * meta-learnt parameters from which these steps lead to a low loss on the query set.
 *
 * <pre>{@code
 * φ_0 = start(θ, D)        φ_{t+1} = U(φ_t, ∇ L_D(φ_t))        meta-gradient: ∇_θ L_query(φ_n)
 * }</pre>
 *
 * They differ in U and in how the meta-gradient is taken. In classification the network's last layer starts from the
 * support set's prototypes (Proto-MAML), so that any number of classes fits; the meta-gradient goes back through them
 * exactly, and through −ln p with p = softmax(κ · logits), where κ is learnt too. In regression all layers are meta-learnt.
 *
 * <p>While meta-training, the inner loop takes all its steps. While adapting it is guarded, unless told otherwise: a step
 * that raises the loss of examples held back from the support set is taken back and tried at half its length. Further
 * examples are learnt by guarded steps on them together with some that came before.
 *
 * <p>Parameters are, in this order: the network's; in classification ln s of the head and ln κ; those of the rule U;
 * those of a shift, if there is one.
 */
public abstract class GradientBased implements MetaLearner {
    private final String name;
    private final TaskShape shape;
    private final InnerLoopOptions options;
    private final Layers body;

    GradientBased(String name, TaskShape shape, InnerLoopOptions options) {
        Checks.notRanking(shape, name);
        this.name = name;
        this.shape = shape;
        this.options = options;
        this.body = body(shape, options);
    }

    /** Whether the meta-gradient is taken with second derivatives. */
    boolean exact() {
        return true;
    }

    /** How many parameters the rule has learnt. */
    int ruleParameters() {
        return 0;
    }

    /** What the rule's parameters start from. */
    void initialiseRule(RandomGenerator random, float[] parameters, int offset) {}

    /** How many parameters shift the weights by what the support set holds. */
    int shiftParameters() {
        return 0;
    }

    /** What the shift's parameters start from. */
    void initialiseShift(RandomGenerator random, float[] parameters, int offset) {}

    /** A new shift, if this algorithm has one. */
    <A> Optional<TaskShift<A>> shift(Kernels<A> kernels) {
        return Optional.empty();
    }

    /** Options of this algorithm beside those of the inner loop. */
    Map<String, String> furtherOptions() {
        return Map.of();
    }

    /**
     * A new rule.
     *
     * @param network the {@link #body}, in classification with a head
     */
    abstract <A> UpdateRule<A> rule(Kernels<A> kernels, Layers network);

    @Override
    public final Architecture architecture() {
        Map<String, String> all = new TreeMap<>(options.toMap());
        all.putAll(furtherOptions());
        return new Architecture(name, shape, all);
    }

    @Override
    public final int parameterCount() {
        return ruleOffset() + ruleParameters() + shiftParameters();
    }

    @Override
    public final float[] initialise(long seed) {
        float[] parameters = new float[parameterCount()];
        RandomGenerator random = new SplittableRandom(seed);
        if (options.initialDeviation() > 0) {
            body.initialise(random, options.initialDeviation(), parameters, 0);
        } else {
            body.initialise(random, parameters, 0);
        }
        if (isClassification()) {
            parameters[body.parameterCount()] = (float) (-0.5 * Math.log(body.outputs()));
        }
        initialiseRule(random, parameters, ruleOffset());
        initialiseShift(random, parameters, ruleOffset() + ruleParameters());
        return parameters;
    }

    @Override
    public final Learner learner(float[] parameters) {
        return new InnerLoopLearner(this, Checks.parameters(parameters, parameterCount()));
    }

    @Override
    public Worker worker() {
        QueryLoss<float[]> loss = new QueryLoss<>(this, FastKernels.create());
        return (parameters, tasks, gradient) -> {
            double sum = 0;
            for (Task task : tasks) {
                sum += loss.accumulate(parameters, task, gradient);
            }
            return sum;
        };
    }

    final TaskShape shape() {
        return shape;
    }

    final InnerLoopOptions options() {
        return options;
    }

    /** In classification all hidden layers, in regression with the linear layer of outputs. */
    final Layers body() {
        return body;
    }

    final boolean isClassification() {
        return shape instanceof TaskShape.Classification;
    }

    final int ruleOffset() {
        return body.parameterCount() + (isClassification() ? ClassificationStart.PARAMETERS : 0);
    }

    final <A> TaskStart<A> start(Kernels<A> kernels) {
        TaskStart<A> start = shape instanceof TaskShape.Regression regression
                ? new RegressionStart<>(kernels, regression, body)
                : new ClassificationStart<>(kernels, shape, body);
        Optional<TaskShift<A>> shift = shift(kernels);
        return shift.isPresent() ? new ShiftedStart<>(kernels, start, shift.get(), parameterCount()) : start;
    }

    /** The options in an architecture, if its algorithm is the one named. */
    static InnerLoopOptions options(Architecture architecture, String name) {
        if (!architecture.algorithm().equals(name)) {
            throw new IllegalArgumentException(architecture + " is not that of " + name);
        }
        return InnerLoopOptions.of(architecture.options());
    }

    private static Layers body(TaskShape shape, InnerLoopOptions options) {
        var widths = options.widths(shape.inputs());
        if (shape instanceof TaskShape.Regression regression) {
            widths.add(regression.outputs());
            return new Layers(widths, options.activation(), false);
        }
        return new Layers(widths, options.activation(), true);
    }
}
