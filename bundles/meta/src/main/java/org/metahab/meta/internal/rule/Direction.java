/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.rule;

/**
 * What an optimiser makes of gradients, before the rate: the direction u of φ' = φ − αu, and the way back.
 *
 * @param <A> the kind of array
 */
interface Direction<A> {

    /** Starts a task. */
    void begin();

    /** The direction of step t; state goes from t to t + 1. */
    void step(int t, A gradient, A direction);

    /**
     * Goes back through {@link #step}; called in falling order of t.
     *
     * @param adjoint ∂Q/∂direction
     * @param gradientAdjoint gets ∂Q/∂gradient added
     */
    void back(int t, A gradient, A adjoint, A gradientAdjoint);
}
