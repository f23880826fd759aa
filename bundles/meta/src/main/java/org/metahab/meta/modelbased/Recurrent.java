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
 * A recurrent meta-learner: an LSTM that reads the support set example by example, and answers from what it remembers. All of
 * what other algorithms do by gradient steps happens in its memory.
 *
 * <pre>{@code
 * s_i = LSTM([f(x_i), y_i], s_{i−1})          answer(x) = V · LSTM([f(x), 0], s_n) + b
 * }</pre>
 *
 * In classification it runs once for each class k, with y<sub>i</sub> = 1 for examples of k and 0 for others, and answers with
 * the logit of k: any number of classes fits one set of weights, and no class is special. In regression y<sub>i</sub> are the
 * values. The support set is read in an order that depends on what is in it only.
 *
 * <p>Sources: Hochreiter, Younger and Conwell, "Learning to Learn Using Gradient Descent", ICANN 2001; Santoro et al.,
 * "Meta-Learning with Memory-Augmented Neural Networks", ICML 2016, section 3 (whose LSTM baseline this is).
 */
public final class Recurrent {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "recurrent";

    private Recurrent() {}

    /**
     * With tanh layers in the embedding.
     *
     * @param shape classification or regression
     * @param widths the widths of the embedding's layers, each in [1, 4096]; the last is that of the embedding
     * @param hidden the width of the memory, in [1, 1024]
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
        return EpisodeLearner.of(
                NAME, shape, embedding, new RecurrentHead(embedding.outputs(), hidden, Targets.of(shape)));
    }
}
