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
 * Conditional neural processes: the support set becomes one vector, the mean of what each example says, and a network answers
 * queries from it. Adapting and learning cost one pass over the examples, whatever their order.
 *
 * <pre>{@code
 * r = 1/n Σ_i h([f(x_i), y_i])          answer(x) = g([f(x), r])
 * }</pre>
 *
 * In regression, the answer is the mean of a Gaussian of fixed variance, so that its likelihood is the squared error. In
 * classification there is one r<sub>k</sub> for each class, [mean of h over class k, mean of h over all], and the answer is
 * the logit of k: the paper joins the classes' means to one vector, which fixes their number.
 *
 * <p>Source: Garnelo et al., "Conditional Neural Processes", ICML 2018, equations 1 to 3 and section 4.3.
 */
public final class NeuralProcess {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "neural-process";

    private NeuralProcess() {}

    /**
     * With tanh layers in the embedding.
     *
     * @param shape classification or regression
     * @param widths the widths of the embedding's layers, each in [1, 4096]; the last is that of the embedding
     * @param hidden the width of r and of the hidden layer of g, in [1, 1024]
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
                NAME, shape, embedding, new NeuralProcessHead(embedding.outputs(), hidden, Targets.of(shape)));
    }
}
