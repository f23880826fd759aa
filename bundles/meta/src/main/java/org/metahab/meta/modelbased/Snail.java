/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.modelbased;

import java.util.List;
import org.metahab.meta.Architecture;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.episode.Embedding;
import org.metahab.meta.internal.episode.EpisodeLearner;
import org.metahab.meta.internal.network.Checks;

/**
 * SNAIL, a simple neural attentive meta-learner: temporal convolutions gather what came before each example, and attention picks
 * out of all of it what an answer needs.
 *
 * <pre>{@code
 * dense_d(X)_t = [X_t, tanh(W [X_t, X_{t−d}] + b) ∘ σ(W' [X_t, X_{t−d}] + b')]          for d = 1, 2, 4, 8
 * attend(X)_t = [X_t, Σ_{s≤t} softmax_s(q_tᵀ k_s / √m) v_s]          with q, k, v linear in X
 * answer = linear(attend(dense_8(… dense_1([f(x), y]))))
 * }</pre>
 *
 * The support set comes first, in an order that depends on what is in it only, and then the query with y = 0. In
 * classification it runs once for each class k, with y = 1 for examples of k, and answers with the logit of k: any number of
 * classes fits one set of weights. In regression y are the values.
 *
 * <p>Source: Mishra, Rohaninejad, Chen and Abbeel, "A Simple Neural Attentive Meta-Learner", ICLR 2018, section 3 and figure 2.
 */
public final class Snail {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "snail";

    private Snail() {}

    /**
     * With tanh layers in the embedding.
     *
     * @param shape classification or regression
     * @param widths the widths of the embedding's layers, each in [1, 4096]; the last is that of the embedding
     * @param hidden the filters of a convolution, and the widths of keys and values, in [1, 1024]
     */
    public static MetaLearner of(TaskShape shape, List<Integer> widths, int hidden) {
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
                architecture.shape(),
                Embedding.parse(architecture.shape(), architecture.options()),
                Integer.parseInt(architecture.options().getOrDefault("hidden", "32")));
    }

    private static MetaLearner of(TaskShape shape, Embedding embedding, int hidden) {
        return EpisodeLearner.of(NAME, shape, embedding, new SnailHead(embedding.outputs(), hidden, Targets.of(shape)));
    }
}
