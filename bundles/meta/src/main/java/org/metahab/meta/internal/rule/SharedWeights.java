/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.rule;

import org.metahab.meta.internal.network.Layers;
import org.metahab.tensor.kernel.Kernels;

/**
 * One learnt number for each weight of a network whose head may have any number of columns: all columns of the head share
 * theirs, so that no class is special.
 *
 * @param <A> the kind of array
 */
final class SharedWeights<A> {
    private final Kernels<A> kernels;
    private final int body;
    private final int ways;
    private final int rows;

    /**
     * @param body the meta-learnt layers
     * @param network these, or these and a head
     */
    SharedWeights(Kernels<A> kernels, Layers body, Layers network) {
        this.kernels = kernels;
        this.body = body.parameterCount();
        boolean head = network.depth() > body.depth();
        this.ways = head ? network.outputs() : 0;
        this.rows = head ? body.outputs() + 1 : 0;
    }

    /** How many numbers there are for a body with or without a head. */
    static int count(Layers body, boolean head) {
        return body.parameterCount() + (head ? body.outputs() + 1 : 0);
    }

    /** Gives each weight its number. */
    void spread(A numbers, int offset, A weights) {
        kernels.copy(numbers, offset, weights, 0, body);
        for (int row = 0; row < rows; row++) {
            kernels.fill(weights, body + row * ways, ways, kernels.get(numbers, offset + body + row));
        }
    }

    /** The way back: adds up what belongs to each number. */
    void gather(A weights, A numbers, int offset) {
        kernels.addScaled(body, 1, weights, 0, numbers, offset);
        for (int row = 0; row < rows; row++) {
            int place = offset + body + row;
            double sum = kernels.get(numbers, place);
            for (int way = 0; way < ways; way++) {
                sum += kernels.get(weights, body + row * ways + way);
            }
            kernels.set(numbers, place, sum);
        }
    }
}
