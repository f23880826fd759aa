/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.metahab.meta.Architecture;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.internal.network.Layers;
import org.metahab.tensor.kernel.Activation;
import org.metahab.tensor.kernel.FloatKernels;

/**
 * First-order MAML: the weights of a network from which few gradient steps on the support set lead to a low loss on the
 * query set.
 *
 * <pre>{@code
 * φ_0 = θ        φ_{i+1} = φ_i − α ∇ L_support(φ_i)        θ ← θ − β ∇_φ L_query(φ_n)
 * }</pre>
 *
 * The last gradient is taken as if φ<sub>n</sub> − θ did not depend on θ (first order). In classification the network's
 * last layer starts from the support set's prototypes (Proto-MAML), so that any number of classes fits; the meta-gradient
 * goes back through them exactly, and through −ln p with p = softmax(κ · logits), where κ is learnt too. In regression all
 * layers are meta-learnt.
 *
 * <p>While meta-training, the inner loop is as above. While adapting, it is guarded: gradients are clipped, and a step that
 * raises the loss of examples held back from the support set is not taken. Further examples are learnt by guarded steps
 * on them together with some that came before.
 *
 * <p>Sources: Finn, Abbeel and Levine, "Model-Agnostic Meta-Learning for Fast Adaptation of Deep Networks", ICML 2017,
 * algorithm 2 and section 5.2; Triantafillou et al., "Meta-Dataset", ICLR 2020, section 3.
 */
public final class Fomaml implements MetaLearner {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "fomaml";

    private final TaskShape shape;
    private final FomamlOptions options;
    private final Layers body;

    private Fomaml(TaskShape shape, FomamlOptions options) {
        this.shape = shape;
        this.options = options;
        this.body = body(shape, options);
    }

    /** First-order MAML for classification or regression. */
    public static Fomaml of(TaskShape shape, FomamlOptions options) {
        return new Fomaml(shape, options);
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if an option is missing or wrong
     */
    public static Fomaml of(Architecture architecture) {
        if (!architecture.algorithm().equals(NAME)) {
            throw new IllegalArgumentException(architecture + " is not that of first-order MAML");
        }
        Map<String, String> options = architecture.options();
        Activation activation = Activation.valueOf(options.getOrDefault("activation", ""));
        List<Integer> layers = Layers.parse(
                        architecture.shape().inputs(), options.getOrDefault("layers", ""), activation, true)
                .widths();
        return new Fomaml(
                architecture.shape(),
                new FomamlOptions(
                        layers.subList(1, layers.size()),
                        activation,
                        Double.parseDouble(options.getOrDefault("innerRate", "")),
                        Integer.parseInt(options.getOrDefault("innerSteps", "")),
                        Double.parseDouble(options.getOrDefault("innerClip", ""))));
    }

    @Override
    public Architecture architecture() {
        List<String> widths = options.layers().stream().map(String::valueOf).toList();
        return new Architecture(
                NAME,
                shape,
                Map.of(
                        "layers", String.join(",", widths),
                        "activation", options.activation().name(),
                        "innerRate", String.valueOf(options.innerRate()),
                        "innerSteps", String.valueOf(options.innerSteps()),
                        "innerClip", String.valueOf(options.innerClip())));
    }

    @Override
    public int parameterCount() {
        return body.parameterCount() + (isClassification() ? ClassificationStart.PARAMETERS : 0);
    }

    @Override
    public float[] initialise(long seed) {
        float[] parameters = new float[parameterCount()];
        body.initialise(new SplittableRandom(seed), parameters, 0);
        if (isClassification()) {
            parameters[body.parameterCount()] = (float) (-0.5 * Math.log(body.outputs()));
        }
        return parameters;
    }

    @Override
    public Learner learner(float[] parameters) {
        return new FomamlLearner(architecture(), shape, options, body, Checks.parameters(parameters, parameterCount()));
    }

    @Override
    public Worker worker() {
        FomamlLoss<float[]> loss = new FomamlLoss<>(options, body, new FloatKernels());
        return (parameters, tasks, gradient) -> {
            double sum = 0;
            for (Task task : tasks) {
                sum += shape instanceof TaskShape.Regression regression
                        ? loss.accumulate(
                                parameters,
                                Checks.valued(task.support(), regression),
                                Checks.valued(task.query(), regression),
                                gradient)
                        : loss.accumulate(
                                parameters,
                                Checks.labelled(task.support(), shape),
                                Checks.labelled(task.query(), shape),
                                gradient);
            }
            return sum;
        };
    }

    /** In classification all hidden layers, in regression with the linear layer of outputs. */
    static Layers body(TaskShape shape, FomamlOptions options) {
        List<Integer> widths = new ArrayList<>(List.of(shape.inputs()));
        widths.addAll(options.layers());
        if (shape instanceof TaskShape.Regression regression) {
            widths.add(regression.outputs());
            return new Layers(widths, options.activation(), false);
        }
        return new Layers(widths, options.activation(), true);
    }

    private boolean isClassification() {
        return shape instanceof TaskShape.Classification;
    }
}
