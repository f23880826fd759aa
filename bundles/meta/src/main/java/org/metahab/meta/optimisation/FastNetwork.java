/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.network.Mlp;
import org.metahab.tensor.kernel.Kernels;

/**
 * The network that the inner loop moves: its loss on a batch, and plain gradient steps, clipped. The weights are the
 * caller's.
 *
 * @param <A> the kind of array
 */
final class FastNetwork<A> {
    private final Kernels<A> kernels;
    private final Mlp<A> mlp;
    private final A gradient;

    FastNetwork(Kernels<A> kernels, Layers layers) {
        this.kernels = kernels;
        this.mlp = new Mlp<>(layers, kernels);
        this.gradient = kernels.allocate(layers.parameterCount());
    }

    Layers layers() {
        return mlp.layers();
    }

    /** The outputs for some rows of inputs; valid until the next call. */
    A outputs(A weights, A inputs, int rows) {
        kernels.copy(inputs, 0, mlp.input(rows), 0, rows * layers().inputs());
        return mlp.forward(weights, 0, rows);
    }

    double loss(A weights, Batch<A> batch) {
        A outputs = outputs(weights, batch.inputs(), batch.rows());
        return batch.loss(kernels, outputs, mlp.outputGradient());
    }

    /** Where to put ∂L/∂outputs after {@link #outputs}, before {@link #backward}. */
    A outputGradient() {
        return mlp.outputGradient();
    }

    /** ∂L/∂weights for the rows of the last call, given ∂L/∂outputs; valid until the next call. */
    A backward(A weights, int rows) {
        kernels.fill(gradient, 0, kernels.length(gradient), 0);
        mlp.backward(weights, 0, rows, gradient, 0);
        return gradient;
    }

    /**
     * One step down the gradient of a batch's loss.
     *
     * @param clip the greatest norm of the gradient; a longer one is shortened to it
     */
    void step(A weights, Batch<A> batch, double rate, double clip) {
        loss(weights, batch);
        backward(weights, batch.rows());
        int count = kernels.length(gradient);
        double norm = Math.sqrt(kernels.dot(count, gradient, 0, gradient, 0));
        if (Double.isFinite(norm)) {
            kernels.addScaled(count, -rate * Math.min(1, clip / Math.max(norm, 1e-12)), gradient, 0, weights, 0);
        }
    }
}
