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
 * Siamese networks: learns to tell whether two inputs are of the same class, and takes a query for the class that it is most
 * often the same as.
 *
 * <p>With an embedding f, weights α and b, and a temperature t,
 *
 * <pre>{@code
 * s(x, x') = b − Σ_j α_j |f(x)_j − f(x')_j|          p(same) = σ(s)
 * s_k(x) = mean of s(x, x_i) over the examples of class k          p(y = k | x) ∝ exp(eᵗ s_k(x))
 * }</pre>
 *
 * Meta-training minimises the binary cross-entropy of σ(s<sub>k</sub>) over all pairs of query and class, as in the paper, and
 * the cross-entropy of p(y | x), so that the choice among classes is calibrated.
 *
 * <p>Source: Koch, Zemel and Salakhutdinov, "Siamese Neural Networks for One-shot Image Recognition", ICML Deep Learning
 * Workshop 2015, sections 3.1 and 3.2.
 */
public final class Siamese {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "siamese";

    private Siamese() {}

    /**
     * Siamese networks with tanh layers.
     *
     * @param widths the widths of the embedding's layers, each in [1, 4096]; the last is that of the embedding
     */
    public static MetaLearner of(TaskShape.Classification shape, List<Integer> widths) {
        return of(shape, Embedding.perceptron(shape.inputs(), widths));
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if an option is missing or wrong
     */
    public static MetaLearner of(Architecture architecture) {
        Checks.algorithm(architecture, NAME);
        return of(Checks.classification(architecture), Embedding.parse(architecture.shape(), architecture.options()));
    }

    private static MetaLearner of(TaskShape.Classification shape, Embedding embedding) {
        return EpisodeLearner.of(NAME, shape, embedding, new SiameseHead(embedding.outputs()));
    }
}
