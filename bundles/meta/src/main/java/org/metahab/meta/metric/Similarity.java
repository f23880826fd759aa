/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

import org.metahab.tensor.kernel.Kernels;

/**
 * How alike an embedding z and a prototype c of n examples are: −eᵗ ‖z − c‖² + β ln n + γ / n.
 *
 * <p>The scale eᵗ is the temperature that calibrates. β lets frequent classes be likelier; γ makes up for the greater
 * distance that a prototype of few examples has to everything, by its own error. With β = γ = 0 and t = 0 this is Snell's
 * squared Euclidean distance. The three numbers follow the network's weights in the parameter vector.
 *
 * @param <A> the kind of array
 */
final class Similarity<A> {
    /** How many parameters this adds to the network's. */
    static final int PARAMETERS = 3;

    private static final double MAX_LOG_SCALE = 20;

    private final Kernels<A> kernels;
    private final int width;
    private final double scale;
    private final double frequency;
    private final double fewness;

    /** @param offset where the three numbers are in the parameters */
    Similarity(Kernels<A> kernels, int width, A parameters, int offset) {
        this.kernels = kernels;
        this.width = width;
        this.scale = Math.exp(Math.max(-MAX_LOG_SCALE, Math.min(MAX_LOG_SCALE, kernels.get(parameters, offset))));
        this.frequency = kernels.get(parameters, offset + 1);
        this.fewness = kernels.get(parameters, offset + 2);
    }

    /** Where to start: distances of the order of 1, β = γ = 0. */
    static void initialise(int width, float[] parameters, int offset) {
        parameters[offset] = (float) (-0.5 * Math.log(width));
        parameters[offset + 1] = 0;
        parameters[offset + 2] = 0;
    }

    double logit(A z, int zOffset, A c, int cOffset, int shots) {
        return -scale * kernels.squaredDistance(width, z, zOffset, c, cOffset)
                + frequency * Math.log(shots)
                + fewness / shots;
    }
}
