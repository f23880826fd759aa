/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

import java.util.List;
import org.metahab.meta.Architecture;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.episode.Embedding;
import org.metahab.meta.internal.episode.EpisodeLearner;
import org.metahab.meta.internal.network.Checks;

/**
 * Relation networks: compares a query with each class's prototype by a network that is learnt too.
 *
 * <pre>{@code
 * c_k = 1/|S_k| Σ f(x)        r_k(x) = g([c_k, f(x), |c_k − f(x)|])        p(y = k | x) ∝ exp(r_k(x))
 * }</pre>
 *
 * The paper sums where this takes the mean (they are the same at equal shots), has no third part in g's input, and fits σ(r) to
 * 0 and 1 by squared error; the cross-entropy of the choice is minimised here instead, so that probabilities are calibrated.
 *
 * <p>Source: Sung, Yang, Zhang, Xiang, Torr and Hospedales, "Learning to Compare: Relation Network for Few-Shot Learning", CVPR
 * 2018, equations 1 and 2.
 */
public final class Relation {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "relation";

    private Relation() {}

    /**
     * Relation networks with tanh layers.
     *
     * @param widths the widths of the embedding's layers, each in [1, 4096]; the last is that of the embedding
     * @param hidden the width of the hidden layer of g, in [1, 4096]
     */
    public static MetaLearner of(TaskShape.Classification shape, List<Integer> widths, int hidden) {
        return of(shape, Embedding.perceptron(shape.inputs(), widths), hidden);
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if an option is missing or wrong
     */
    public static MetaLearner of(Architecture architecture) {
        Checks.algorithm(architecture, NAME);
        return of(
                Checks.classification(architecture),
                Embedding.parse(architecture.shape(), architecture.options()),
                Integer.parseInt(architecture.options().getOrDefault("hidden", "32")));
    }

    private static MetaLearner of(TaskShape.Classification shape, Embedding embedding, int hidden) {
        return EpisodeLearner.of(NAME, shape, embedding, new RelationHead(embedding.outputs(), hidden));
    }
}
