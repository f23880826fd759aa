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
 * Matching networks with full-context embeddings: an input belongs to the classes of the support examples that it attends to,
 * where every embedding knows the whole support set.
 *
 * <p>With embeddings g'(x<sub>i</sub>) of the support set and f'(x) of a query,
 *
 * <pre>{@code
 * g_i = g'_i + →h_i + ←h_i                    two LSTMs over the support set, one from each end
 * h_0 = f'(x),   h_k = f'(x) + LSTM(f'(x), [h_{k−1}, r_{k−1}])      r_k = Σ_i softmax_i(h_kᵀ g_i) g_i
 * a_i = softmax_i(eᵗ cos(h_K, g_i))           p(y | x) = Σ_i a_i [y_i = y]
 * }</pre>
 *
 * and meta-training minimises −ln p of the query sets; the temperature t is learnt, for calibration. In regression the answer
 * is Σ a<sub>i</sub> y<sub>i</sub>. The paper reads the support set in any order; here the order depends on what is in it, so
 * that an answer does not depend on how examples came.
 *
 * <p>Source: Vinyals, Blundell, Lillicrap, Kavukcuoglu and Wierstra, "Matching Networks for One Shot Learning", NeurIPS 2016,
 * equations 1, 2 and appendix A.
 */
public final class Matching {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "matching";

    private Matching() {}

    /**
     * Matching networks with tanh layers.
     *
     * @param shape classification or regression
     * @param widths the widths of the embedding's layers, each in [1, 4096]; the last is that of the embedding
     * @param attentionSteps K, how often a query looks at the support set, in [0, 16]; 0 leaves full-context embeddings out
     */
    public static MetaLearner of(TaskShape shape, List<Integer> widths, int attentionSteps) {
        return of(shape, Embedding.perceptron(shape.inputs(), widths), attentionSteps);
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
                Integer.parseInt(architecture.options().getOrDefault("attentionSteps", "3")));
    }

    private static MetaLearner of(TaskShape shape, Embedding embedding, int attentionSteps) {
        return EpisodeLearner.of(NAME, shape, embedding, new MatchingHead(embedding.outputs(), attentionSteps));
    }
}
