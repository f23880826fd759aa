/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.metahab.meta.Architecture;
import org.metahab.meta.Examples;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.internal.network.Layers;
import org.metahab.tensor.kernel.Activation;
import org.metahab.tensor.kernel.FloatKernels;

/**
 * Prototypical networks: each class is the mean of its examples in a learnt space, and an input belongs to the class whose
 * prototype is near.
 *
 * <p>With an embedding f of parameters φ and support examples S<sub>k</sub> of class k,
 *
 * <pre>{@code
 * c_k = 1/|S_k| Σ f(x)            p(y = k | x) ∝ exp(−eᵗ ‖f(x) − c_k‖² + β ln |S_k| + γ / |S_k|)
 * }</pre>
 *
 * and meta-training minimises −ln p of the query sets over φ, t, β and γ, so that probabilities are calibrated. The paper
 * has t = β = γ = 0; the two latter matter only where classes differ in their number of examples, as habits do. The
 * embedding is a multi-layer perceptron with a linear last layer. Adapting and learning are one forward pass an example.
 *
 * <p>Source: Snell, Swersky and Zemel, "Prototypical Networks for Few-shot Learning", NeurIPS 2017, equations 1, 2 and
 * algorithm 1.
 */
public final class Prototypical implements MetaLearner {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "prototypical";

    private final TaskShape.Classification shape;
    private final Layers layers;

    private Prototypical(TaskShape.Classification shape, Layers layers) {
        this.shape = shape;
        this.layers = layers;
    }

    /**
     * Prototypical networks with tanh layers.
     *
     * @param widths the widths of the embedding's layers, each in [1, 4096]; the last is that of the embedding
     */
    public static Prototypical of(TaskShape.Classification shape, List<Integer> widths) {
        List<Integer> all = new ArrayList<>(List.of(shape.inputs()));
        all.addAll(widths);
        return new Prototypical(shape, new Layers(all, Activation.TANH, false));
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if an option is missing or wrong
     */
    public static Prototypical of(Architecture architecture) {
        if (!architecture.algorithm().equals(NAME)
                || !(architecture.shape() instanceof TaskShape.Classification shape)) {
            throw new IllegalArgumentException(architecture + " is not that of a prototypical network");
        }
        Map<String, String> options = architecture.options();
        return new Prototypical(
                shape,
                Layers.parse(
                        shape.inputs(),
                        options.getOrDefault("layers", ""),
                        Activation.valueOf(options.getOrDefault("activation", "")),
                        false));
    }

    @Override
    public Architecture architecture() {
        return new Architecture(
                NAME,
                shape,
                Map.of(
                        "layers",
                        layers.text(),
                        "activation",
                        layers.activation().name()));
    }

    @Override
    public int parameterCount() {
        return layers.parameterCount() + Similarity.PARAMETERS;
    }

    @Override
    public float[] initialise(long seed) {
        float[] parameters = new float[parameterCount()];
        layers.initialise(new SplittableRandom(seed), parameters, 0);
        Similarity.initialise(layers, parameters);
        return parameters;
    }

    @Override
    public Learner learner(float[] parameters) {
        return new PrototypicalLearner(architecture(), shape, layers, parameters);
    }

    @Override
    public Worker worker() {
        PrototypicalLoss<float[]> loss = new PrototypicalLoss<>(layers, new FloatKernels());
        return (parameters, tasks, gradient) -> {
            double sum = 0;
            for (Task task : tasks) {
                sum += loss.accumulate(parameters, labelled(task.support()), labelled(task.query()), gradient);
            }
            return sum;
        };
    }

    private LabelledExamples labelled(Examples examples) {
        return Checks.labelled(examples, shape);
    }
}
