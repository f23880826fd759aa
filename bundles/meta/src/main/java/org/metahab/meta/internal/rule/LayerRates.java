/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.rule;

import org.metahab.meta.internal.network.Layers;
import org.metahab.tensor.kernel.Kernels;

/**
 * A rate for each layer, the same arithmetic for all rules that have such: φ'_l = φ_l − α_l g_l.
 *
 * @param <A> the kind of array
 */
final class LayerRates<A> {
    private final Kernels<A> kernels;
    private final Layers network;

    LayerRates(Kernels<A> kernels, Layers network) {
        this.kernels = kernels;
        this.network = network;
    }

    /** How many layers of a body with or without a head have rates. */
    static int count(Layers body, boolean head) {
        return body.depth() + (head ? 1 : 0);
    }

    void step(double[] rates, A gradient, A weights) {
        for (int l = 0; l < rates.length; l++) {
            int at = network.weightOffset(l);
            kernels.addScaled(size(l), -rates[l], gradient, at, weights, at);
        }
    }

    /** Goes back; ∂Q/∂rate of each layer goes into {@code ratesAdjoint}. */
    void back(double[] rates, A gradient, A adjoint, A gradientAdjoint, double[] ratesAdjoint) {
        for (int l = 0; l < rates.length; l++) {
            int at = network.weightOffset(l);
            ratesAdjoint[l] = -kernels.dot(size(l), gradient, at, adjoint, at);
            kernels.copy(adjoint, at, gradientAdjoint, at, size(l));
            kernels.scale(size(l), -rates[l], gradientAdjoint, at);
        }
    }

    private int size(int layer) {
        return network.weightOffset(layer + 1) - network.weightOffset(layer);
    }
}
