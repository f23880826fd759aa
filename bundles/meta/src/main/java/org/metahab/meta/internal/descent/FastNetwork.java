/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.descent;

import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.network.Mlp;
import org.metahab.tensor.kernel.Kernels;

/**
 * A network on rows of inputs: its outputs, its loss on a batch, and the loss's gradient by the weights. The weights are
 * the caller's.
 *
 * @param <A> the kind of array
 */
public final class FastNetwork<A> {
    private final Kernels<A> kernels;
    private final Mlp<A> mlp;
    private final A gradient;

    public FastNetwork(Kernels<A> kernels, Layers layers) {
        this.kernels = kernels;
        this.mlp = new Mlp<>(layers, kernels);
        this.gradient = kernels.allocate(layers.parameterCount());
    }

    /** The plan of this network. */
    public Layers layers() {
        return mlp.layers();
    }

    /** The passes of the last calls. */
    Mlp<A> passes() {
        return mlp;
    }

    /** The outputs for some rows of inputs; valid until the next call. */
    public A outputs(A weights, A inputs, int rows) {
        kernels.copy(inputs, 0, mlp.input(rows), 0, rows * layers().inputs());
        return mlp.forward(weights, 0, rows);
    }

    /** The loss on a batch; ∂L/∂outputs is then in {@link #outputGradient}. */
    public double loss(A weights, Batch<A> batch) {
        A outputs = outputs(weights, batch.inputs(), batch.rows());
        return batch.loss(kernels, outputs, mlp.outputGradient());
    }

    /** Where to put ∂L/∂outputs after {@link #outputs}, before {@link #backward}. */
    public A outputGradient() {
        return mlp.outputGradient();
    }

    /** ∂L/∂weights for the rows of the last call, given ∂L/∂outputs; valid until the next call. */
    public A backward(A weights, int rows) {
        kernels.fill(gradient, 0, kernels.length(gradient), 0);
        mlp.backward(weights, 0, rows, gradient, 0);
        return gradient;
    }
}
