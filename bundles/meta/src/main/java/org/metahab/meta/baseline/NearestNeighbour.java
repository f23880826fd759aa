/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.baseline;

import org.metahab.meta.Architecture;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.episode.EpisodeLearner;
import org.metahab.meta.internal.episode.PlainEmbedding;
import org.metahab.meta.internal.network.Checks;

/**
 * Nearest neighbour: the class, or the values, of the examples that are near, in the inputs as they are.
 *
 * <pre>{@code
 * a_i = softmax_i(−eᵗ ‖x − x_i‖²)        p(y = k | x) = Σ a_i [y_i = k]        in regression Σ a_i y_i
 * }</pre>
 *
 * For great t only the nearest one counts. The temperature t is all that is meta-learnt, so that probabilities are calibrated.
 *
 * <p>Sources: Cover and Hart, "Nearest Neighbor Pattern Classification", 1967; with soft neighbours, Goldberger, Roweis, Hinton
 * and Salakhutdinov, "Neighbourhood Components Analysis", NeurIPS 2004, equations 1 and 2.
 */
public final class NearestNeighbour {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "nearest-neighbour";

    private NearestNeighbour() {}

    /** For classification or regression. */
    public static MetaLearner of(TaskShape shape) {
        return EpisodeLearner.of(NAME, shape, new PlainEmbedding(shape.inputs()), new NeighbourHead(shape.inputs()));
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if it is another algorithm's
     */
    public static MetaLearner of(Architecture architecture) {
        Checks.algorithm(architecture, NAME);
        return of(architecture.shape());
    }
}
