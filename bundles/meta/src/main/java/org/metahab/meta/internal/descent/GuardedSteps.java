/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.descent;

import java.util.ArrayList;
import java.util.List;
import org.metahab.tensor.kernel.Kernels;

/**
 * An inner loop that cannot do harm: a step that raises the loss of the examples that judge it, or leaves it without a
 * value, is taken back, and the next is half as long.
 *
 * @param <A> the kind of array
 */
public final class GuardedSteps<A> {
    private final Kernels<A> kernels;
    private final FastNetwork<A> network;
    private final InnerLoop<A> loop;
    private final A before;

    /** @param loop its rule must have begun the task at hand whenever this is used */
    public GuardedSteps(Kernels<A> kernels, InnerLoop<A> loop) {
        this.kernels = kernels;
        this.loop = loop;
        this.network = new FastNetwork<>(kernels, loop.layers());
        this.before = kernels.allocate(loop.layers().parameterCount());
    }

    /**
     * Tries so many steps.
     *
     * @param judge what tells whether a step was good
     * @return of each step taken, the share of its full length, in (0, 1]
     */
    public List<Double> descend(A weights, Batch<A> batch, Batch<A> judge, int steps) {
        int count = kernels.length(before);
        List<Double> taken = new ArrayList<>();
        double share = 1;
        double loss = network.loss(weights, judge);
        for (int attempt = 0; attempt < steps; attempt++) {
            kernels.copy(weights, 0, before, 0, count);
            loop.tryStep(taken.size(), weights, batch, share);
            double next = network.loss(weights, judge);
            if (next <= loss) {
                loss = next;
                taken.add(share);
            } else {
                kernels.copy(before, 0, weights, 0, count);
                share /= 2;
            }
        }
        return taken;
    }

    /**
     * Takes steps of the lengths that were good before on another batch, up to the first that raises the loss of that
     * batch.
     */
    public void repeat(A weights, Batch<A> batch, List<Double> shares) {
        int count = kernels.length(before);
        double loss = network.loss(weights, batch);
        for (int t = 0; t < shares.size(); t++) {
            kernels.copy(weights, 0, before, 0, count);
            loop.tryStep(t, weights, batch, shares.get(t));
            double next = network.loss(weights, batch);
            if (!(next <= loss)) {
                kernels.copy(before, 0, weights, 0, count);
                return;
            }
            loss = next;
        }
    }
}
