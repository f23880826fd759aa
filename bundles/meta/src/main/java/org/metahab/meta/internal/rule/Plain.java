/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.rule;

import org.metahab.tensor.kernel.Kernels;

/**
 * u = g.
 *
 * @param <A> the kind of array
 */
final class Plain<A> implements Direction<A> {
    private final Kernels<A> kernels;
    private final int count;

    Plain(Kernels<A> kernels, int count) {
        this.kernels = kernels;
        this.count = count;
    }

    @Override
    public void begin() {}

    @Override
    public void step(int t, A gradient, A direction) {
        kernels.copy(gradient, 0, direction, 0, count);
    }

    @Override
    public void back(int t, A gradient, A adjoint, A gradientAdjoint) {
        kernels.addScaled(count, 1, adjoint, 0, gradientAdjoint, 0);
    }
}
