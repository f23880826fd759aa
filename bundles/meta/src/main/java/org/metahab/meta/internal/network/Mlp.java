/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.network;

import java.util.ArrayList;
import java.util.List;
import org.metahab.tensor.kernel.Kernels;

/**
 * Runs a multi-layer perceptron forwards and backwards over rows of inputs. Keeps the activations of the last forward
 * pass; its buffers grow to the largest number of rows seen. For one thread at a time.
 *
 * @param <A> the kind of array, see {@link Kernels}
 */
public final class Mlp<A> {
    private final Layers layers;
    private final Kernels<A> kernels;
    private final List<A> activations = new ArrayList<>();
    private final List<A> gradients = new ArrayList<>();
    private int capacity;

    public Mlp(Layers layers, Kernels<A> kernels) {
        this.layers = layers;
        this.kernels = kernels;
        reserve(1);
    }

    /** The plan of this network. */
    public Layers layers() {
        return layers;
    }

    /** The outputs of the last forward pass, row by row; valid until the next. */
    public A output() {
        return activations.get(layers.depth());
    }

    /** What a layer made of the rows of the last forward pass; layer 0 is the input. */
    public A activation(int layer) {
        return activations.get(layer);
    }

    /** After a backward pass, the loss's gradient by the sums of a layer, from 1 on. */
    public A delta(int layer) {
        return gradients.get(layer);
    }

    /** Where to put inputs before a forward pass, row by row. */
    public A input(int rows) {
        reserve(rows);
        return activations.get(0);
    }

    /** Where to put ∂L/∂output before a backward pass; overwritten by it. */
    public A outputGradient() {
        return gradients.get(layers.depth());
    }

    /** Runs forwards over the rows in {@link #input}. */
    public A forward(A parameters, int offset, int rows) {
        for (int l = 0; l < layers.depth(); l++) {
            int from = layers.widths().get(l);
            int to = layers.widths().get(l + 1);
            int weights = offset + layers.weightOffset(l);
            A y = activations.get(l + 1);
            kernels.product(rows, to, from, activations.get(l), 0, parameters, weights, y, 0);
            kernels.addToRows(rows, to, parameters, weights + from * to, y, 0);
            if (layers.activated(l)) {
                kernels.activate(layers.activation(), rows * to, y, 0);
            }
        }
        return output();
    }

    /**
     * Adds ∂L/∂parameters for the rows of the last forward pass, given ∂L/∂output in {@link #outputGradient}.
     *
     * @param parameters those of the forward pass
     * @param gradient added to, from {@code gradientOffset} on
     */
    public void backward(A parameters, int offset, int rows, A gradient, int gradientOffset) {
        for (int l = layers.depth() - 1; l >= 0; l--) {
            int from = layers.widths().get(l);
            int to = layers.widths().get(l + 1);
            int weights = layers.weightOffset(l);
            A dy = gradients.get(l + 1);
            if (layers.activated(l)) {
                kernels.backActivate(layers.activation(), rows * to, activations.get(l + 1), 0, dy, 0);
            }
            kernels.addTransposedProduct(
                    from, to, rows, activations.get(l), 0, dy, 0, gradient, gradientOffset + weights);
            kernels.addRowSum(rows, to, dy, 0, gradient, gradientOffset + weights + from * to);
            if (l > 0) {
                kernels.productTransposed(rows, from, to, dy, 0, parameters, offset + weights, gradients.get(l), 0);
            }
        }
    }

    private void reserve(int rows) {
        if (rows <= capacity) {
            return;
        }
        capacity = Math.max(rows, 2 * capacity);
        activations.clear();
        gradients.clear();
        for (int width : layers.widths()) {
            activations.add(kernels.allocate(capacity * width));
            gradients.add(kernels.allocate(capacity * width));
        }
    }
}
