/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.network;

import java.util.ArrayList;
import java.util.List;
import org.metahab.tensor.kernel.Kernels;

/**
 * The product of a loss's Hessian by the weights with a direction, exactly and without the Hessian: the derivative of a
 * forward and a backward pass along the direction.
 *
 * <p>Source: Pearlmutter, "Fast Exact Multiplication by the Hessian", Neural Computation 6(1), 1994, section 3 (the R
 * operator). For one thread at a time.
 *
 * @param <A> the kind of array
 */
public final class HessianProduct<A> {
    private final Layers layers;
    private final Kernels<A> kernels;
    private final List<A> sums = new ArrayList<>();
    private final List<A> activations = new ArrayList<>();
    private final List<A> deltas = new ArrayList<>();
    private int capacity;

    public HessianProduct(Layers layers, Kernels<A> kernels) {
        this.layers = layers;
        this.kernels = kernels;
    }

    /** How a loss's gradient by the outputs moves when the outputs do. */
    @FunctionalInterface
    public interface LossCurvature<A> {

        /**
         * Replaces the tangent of the outputs by the tangent of ∂L/∂outputs.
         *
         * @param outputGradient ∂L/∂outputs
         */
        void apply(A outputGradient, A tangent);
    }

    /**
     * Adds H · direction to {@code target}.
     *
     * @param network just after a forward and a backward pass over {@code rows} rows, its last layer linear
     * @param weights those of the passes
     */
    public void add(Mlp<A> network, A weights, int rows, LossCurvature<A> loss, A direction, A target) {
        reserve(rows);
        for (int l = 0; l < layers.depth(); l++) {
            forward(network, l, weights, rows, direction);
        }
        int depth = layers.depth();
        kernels.copy(activations.get(depth), 0, deltas.get(depth), 0, rows * layers.outputs());
        loss.apply(network.delta(depth), deltas.get(depth));
        for (int l = depth - 1; l >= 0; l--) {
            backward(network, l, weights, rows, direction, target);
        }
    }

    private void forward(Mlp<A> network, int l, A weights, int rows, A direction) {
        int from = layers.widths().get(l);
        int to = layers.widths().get(l + 1);
        int at = layers.weightOffset(l);
        A sum = sums.get(l + 1);
        kernels.product(rows, to, from, network.activation(l), 0, direction, at, sum, 0);
        if (l > 0) {
            kernels.multiply(rows, to, from, activations.get(l), 0, from, 1, weights, at, to, 1, sum, 0, true);
        }
        kernels.addToRows(rows, to, direction, at + from * to, sum, 0);
        A activation = activations.get(l + 1);
        kernels.copy(sum, 0, activation, 0, rows * to);
        if (layers.activated(l)) {
            kernels.backActivate(layers.activation(), rows * to, network.activation(l + 1), 0, activation, 0);
        }
    }

    private void backward(Mlp<A> network, int l, A weights, int rows, A direction, A target) {
        int from = layers.widths().get(l);
        int to = layers.widths().get(l + 1);
        int at = layers.weightOffset(l);
        A delta = network.delta(l + 1);
        A deltaTangent = deltas.get(l + 1);
        if (layers.activated(l)) {
            kernels.backActivateTangent(
                    layers.activation(),
                    rows * to,
                    network.activation(l + 1),
                    0,
                    delta,
                    0,
                    sums.get(l + 1),
                    0,
                    deltaTangent,
                    0);
        }
        kernels.addTransposedProduct(from, to, rows, network.activation(l), 0, deltaTangent, 0, target, at);
        kernels.addRowSum(rows, to, deltaTangent, 0, target, at + from * to);
        if (l > 0) {
            kernels.addTransposedProduct(from, to, rows, activations.get(l), 0, delta, 0, target, at);
            kernels.productTransposed(rows, from, to, deltaTangent, 0, weights, at, deltas.get(l), 0);
            kernels.multiply(rows, from, to, delta, 0, to, 1, direction, at, 1, to, deltas.get(l), 0, true);
        }
    }

    private void reserve(int rows) {
        if (rows <= capacity) {
            return;
        }
        capacity = Math.max(rows, 2 * capacity);
        sums.clear();
        activations.clear();
        deltas.clear();
        for (int width : layers.widths()) {
            sums.add(kernels.allocate(capacity * width));
            activations.add(kernels.allocate(capacity * width));
            deltas.add(kernels.allocate(capacity * width));
        }
    }
}
