/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.descent;

import org.metahab.tensor.kernel.Kernels;

/**
 * How one step of the inner loop moves the weights, given the gradient; and the way back, from what the outer loss thinks
 * of the moved weights to what it thinks of everything that went in. What it has learnt lies in the meta-learnt parameters.
 *
 * <p>A rule works on one task at a time: {@link #begin}, then {@link #step} for t = 0, 1, …; to go back, {@link #back} for
 * the same t in falling order, then {@link #finish}. A step that was not good may be repeated with the same t. State of
 * step t (momentum, say) is kept by t, so that going back finds it.
 *
 * @param <A> the kind of array, see {@link Kernels}
 */
public interface UpdateRule<A> {

    /**
     * Starts a task.
     *
     * @param parameters all meta-learnt parameters
     */
    void begin(A parameters, SupportStatistics support);

    /**
     * Moves the weights.
     *
     * @param gradient ∂L/∂weights
     * @param loss L, before the step
     * @param weights changed
     */
    void step(int t, A gradient, double loss, A weights);

    /**
     * Goes back through {@link #step}.
     *
     * @param gradient the step's
     * @param loss the step's
     * @param weights before the step
     * @param adjoint ∂Q/∂weights after the step; becomes ∂Q/∂weights before it, at fixed gradient and loss
     * @param gradientAdjoint receives ∂Q/∂gradient
     * @return ∂Q/∂loss
     */
    double back(int t, A gradient, double loss, A weights, A adjoint, A gradientAdjoint);

    /** Adds ∂Q/∂parameters, gathered by all calls of {@link #back} since {@link #begin}. */
    void finish(A parameterGradient);
}
