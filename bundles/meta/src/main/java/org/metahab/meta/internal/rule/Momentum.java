/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.rule;

import org.metahab.tensor.kernel.Kernels;

/**
 * u = m' with m' = μm + g (Polyak 1964).
 *
 * @param <A> the kind of array
 */
final class Momentum<A> implements Direction<A> {
    private final Kernels<A> kernels;
    private final int count;
    private final double momentum;
    private final States<A> velocities;
    private final A carried;

    Momentum(Kernels<A> kernels, int count, double momentum) {
        this.kernels = kernels;
        this.count = count;
        this.momentum = momentum;
        this.velocities = new States<>(kernels, count);
        this.carried = kernels.allocate(count);
    }

    @Override
    public void begin() {
        kernels.fill(carried, 0, count, 0);
    }

    @Override
    public void step(int t, A gradient, A direction) {
        A next = velocities.at(t + 1);
        kernels.copy(gradient, 0, next, 0, count);
        kernels.addScaled(count, momentum, velocities.at(t), 0, next, 0);
        kernels.copy(next, 0, direction, 0, count);
    }

    @Override
    public void back(int t, A gradient, A adjoint, A gradientAdjoint) {
        kernels.addScaled(count, 1, adjoint, 0, carried, 0);
        kernels.addScaled(count, 1, carried, 0, gradientAdjoint, 0);
        kernels.scale(count, momentum, carried, 0);
    }
}
