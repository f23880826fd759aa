/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

import java.util.List;
import org.metahab.meta.Architecture;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.episode.Embedding;
import org.metahab.meta.internal.episode.EpisodeLearner;
import org.metahab.meta.internal.network.Checks;
import org.metahab.tensor.kernel.Kernels;

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
 * embedding is a multi-layer perceptron with a linear last layer, or a convolutional network for pictures. Adapting and
 * learning are one forward pass an example.
 *
 * <p>Source: Snell, Swersky and Zemel, "Prototypical Networks for Few-shot Learning", NeurIPS 2017, equations 1, 2 and
 * algorithm 1.
 */
public final class Prototypical implements MetaLearner {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "prototypical";

    private final EpisodeLearner episodes;

    private Prototypical(EpisodeLearner episodes) {
        this.episodes = episodes;
    }

    private static Prototypical of(TaskShape shape, Embedding embedding) {
        return new Prototypical(EpisodeLearner.of(NAME, shape, embedding, new PrototypicalHead(embedding)));
    }

    /**
     * Prototypical networks with tanh layers.
     *
     * @param widths the widths of the embedding's layers, each in [1, 4096]; the last is that of the embedding
     */
    public static Prototypical of(TaskShape.Classification shape, List<Integer> widths) {
        return of(shape, Embedding.perceptron(shape.inputs(), widths));
    }

    /**
     * Prototypical networks for pictures, with blocks of 3 × 3 convolution, normalisation, ReLU and 2 × 2 maximum.
     *
     * @param side pixels of a line of the square pictures, in [2, 256]
     * @param filters of each block, each in [1, 1024]; each block halves the sides
     */
    public static Prototypical ofPictures(int side, List<Integer> filters) {
        return of(new TaskShape.Classification(side * side), Embedding.pictures(side, filters));
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if an option is missing or wrong
     */
    public static Prototypical of(Architecture architecture) {
        Checks.algorithm(architecture, NAME);
        return of(Checks.classification(architecture), Embedding.parse(architecture.shape(), architecture.options()));
    }

    @Override
    public Prototypical on(Kernels<float[]> kernels) {
        return new Prototypical(episodes.on(kernels));
    }

    @Override
    public Architecture architecture() {
        return episodes.architecture();
    }

    @Override
    public int parameterCount() {
        return episodes.parameterCount();
    }

    @Override
    public float[] initialise(long seed) {
        return episodes.initialise(seed);
    }

    @Override
    public Learner learner(float[] parameters) {
        return new PrototypicalLearner(episodes, parameters);
    }

    @Override
    public Worker worker() {
        return episodes.worker();
    }
}
