/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.descent;

import org.metahab.meta.internal.network.HessianProduct;
import org.metahab.meta.internal.network.Layers;
import org.metahab.tensor.kernel.Kernels;

/**
 * One step of the inner loop as it was: the weights before it, the clipped gradient there, and the passes that gave it.
 *
 * @param <A> the kind of array
 */
final class InnerStep<A> {
    private final Kernels<A> kernels;
    private final FastNetwork<A> network;
    private final A weights;
    private final int count;
    private A gradient;
    private double loss;
    private double norm;
    private double shrink;

    InnerStep(Kernels<A> kernels, Layers layers) {
        this.kernels = kernels;
        this.network = new FastNetwork<>(kernels, layers);
        this.count = layers.parameterCount();
        this.weights = kernels.allocate(count);
        this.gradient = weights;
    }

    /** Takes the gradient of a batch's loss, shortened to {@code clip} if it is longer; zero if it has no finite value. */
    void measure(A at, Batch<A> batch, double clip) {
        kernels.copy(at, 0, weights, 0, count);
        loss = network.loss(weights, batch);
        gradient = network.backward(weights, batch.rows());
        norm = Math.sqrt(kernels.dot(count, gradient, 0, gradient, 0));
        if (!Double.isFinite(norm) || !Double.isFinite(loss)) {
            kernels.fill(gradient, 0, count, 0);
            loss = 0;
            shrink = 0;
        } else {
            shrink = Math.min(1, clip / Math.max(norm, 1e-12));
            if (shrink < 1) {
                kernels.scale(count, shrink, gradient, 0);
            }
        }
    }

    A weights() {
        return weights;
    }

    A gradient() {
        return gradient;
    }

    double loss() {
        return loss;
    }

    /**
     * Adds to ∂Q/∂weights what comes through the gradient and the loss of this step.
     *
     * @param gradientAdjoint ∂Q/∂(clipped gradient); overwritten
     * @param lossAdjoint ∂Q/∂loss
     */
    void back(HessianProduct<A> hessian, Batch<A> batch, A gradientAdjoint, double lossAdjoint, A adjoint) {
        if (shrink == 0) {
            return;
        }
        if (lossAdjoint != 0) {
            kernels.addScaled(count, lossAdjoint / shrink, gradient, 0, adjoint, 0);
        }
        if (shrink < 1) {
            double along = kernels.dot(count, gradient, 0, gradientAdjoint, 0);
            double length = shrink * norm;
            kernels.addScaled(count, -along / (length * length), gradient, 0, gradientAdjoint, 0);
            kernels.scale(count, shrink, gradientAdjoint, 0);
        }
        hessian.add(
                network.passes(),
                weights,
                batch.rows(),
                (residuals, tangent) -> batch.curvature(kernels, residuals, tangent),
                gradientAdjoint,
                adjoint);
    }
}
