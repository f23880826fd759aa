/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import org.metahab.meta.RowExamples;
import org.metahab.meta.internal.descent.Batch;
import org.metahab.meta.internal.network.Layers;

/**
 * Where the inner loop of a task starts, and what its query set is judged by. Works on one task at a time.
 *
 * @param <A> the kind of array
 */
sealed interface TaskStart<A> permits ClassificationStart, RegressionStart, ShiftedStart {

    /** Takes up a task; returns the network that the inner loop moves. */
    Layers begin(A parameters, RowExamples support);

    /** New weights to start from. */
    A weights(A parameters);

    /** Examples of the task at hand, as its network sees them. */
    Batch<A> batch(RowExamples examples);

    /**
     * The loss of the network's outputs on queries.
     *
     * @param residuals receives ∂Q/∂outputs
     * @param gradient gets ∂Q/∂parameters added, as far as parameters have a part in this beside the weights
     */
    double queryLoss(A parameters, A outputs, Batch<A> queries, A residuals, A gradient);

    /**
     * Goes back from the first weights to the parameters.
     *
     * @param adjoint ∂Q/∂weights before the inner loop
     * @param gradient added to
     */
    void back(A parameters, A adjoint, A gradient);
}
