/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.ArrayList;
import java.util.List;
import org.metahab.tensor.kernel.Kernels;

/**
 * An inner loop that cannot do harm: a step that raises the loss of the examples that judge it, or leaves it without a
 * value, is taken back, and the next is half as long.
 *
 * @param <A> the kind of array
 */
final class GuardedSteps<A> {
    private final Kernels<A> kernels;
    private final double rate;
    private final double clip;
    private A before;

    GuardedSteps(Kernels<A> kernels, FomamlOptions options) {
        this.kernels = kernels;
        this.rate = options.innerRate();
        this.clip = options.innerClip();
        this.before = kernels.allocate(0);
    }

    /**
     * Tries so many steps.
     *
     * @param judge what tells whether a step was good
     * @return the sizes of the steps taken
     */
    List<Double> descend(FastNetwork<A> network, A weights, Batch<A> batch, Batch<A> judge, int steps) {
        int count = kernels.length(weights);
        if (kernels.length(before) != count) {
            before = kernels.allocate(count);
        }
        List<Double> taken = new ArrayList<>();
        double size = rate;
        double loss = network.loss(weights, judge);
        for (int step = 0; step < steps; step++) {
            kernels.copy(weights, 0, before, 0, count);
            network.step(weights, batch, size, clip);
            double next = network.loss(weights, judge);
            if (next <= loss) {
                loss = next;
                taken.add(size);
            } else {
                kernels.copy(before, 0, weights, 0, count);
                size /= 2;
            }
        }
        return taken;
    }

    /** Takes steps of sizes that were good before. */
    void repeat(FastNetwork<A> network, A weights, Batch<A> batch, List<Double> sizes) {
        for (double size : sizes) {
            network.step(weights, batch, size, clip);
        }
    }
}
