/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.ArrayList;
import java.util.List;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.network.Prototypes;
import org.metahab.tensor.kernel.Kernels;

/**
 * The last layer of a classifier, as a prototypical network would have it: class k gets weights 2s·c<sub>k</sub> and bias
 * −s‖c<sub>k</sub>‖², so that its logits are −s‖z − c<sub>k</sub>‖² but for what all classes share. That fits any number
 * of classes, and no class is special.
 *
 * <p>Source: Triantafillou et al., "Meta-Dataset", ICLR 2020, section 3 (Proto-MAML).
 *
 * @param <A> the kind of array
 */
final class PrototypeHead<A> {
    private final Kernels<A> kernels;
    private final int width;
    private final double scale;

    /** @param logScale ln s */
    PrototypeHead(Kernels<A> kernels, int width, double logScale) {
        this.kernels = kernels;
        this.width = width;
        this.scale = Math.exp(Math.max(-20, Math.min(20, logScale)));
    }

    /** The widths of a body with a head for so many classes. */
    static Layers layers(Layers body, int ways) {
        List<Integer> widths = new ArrayList<>(body.widths());
        widths.add(ways);
        return new Layers(widths, body.activation(), false);
    }

    /** Fills in the head, which starts at {@code offset} in the weights: a matrix of width × ways, then the biases. */
    void fill(A means, int ways, A weights, int offset) {
        for (int way = 0; way < ways; way++) {
            fill(means, way * width, way, ways, weights, offset);
        }
    }

    /** Fills in the column of one class. */
    void fill(A mean, int meanOffset, int way, int ways, A weights, int offset) {
        for (int i = 0; i < width; i++) {
            kernels.set(weights, offset + i * ways + way, 2 * scale * kernels.get(mean, meanOffset + i));
        }
        double square = kernels.dot(width, mean, meanOffset, mean, meanOffset);
        kernels.set(weights, offset + width * ways + way, -scale * square);
    }

    /**
     * Goes back through {@link #fill}.
     *
     * @param gradient ∂L/∂weights of a whole network, its head from {@code offset} on
     * @param meansGradient receives ∂L/∂prototypes
     * @return ∂L/∂ln s
     */
    double backward(Prototypes<A> prototypes, A gradient, int offset, A meansGradient) {
        int ways = prototypes.slots();
        A means = prototypes.means();
        double logScaleGradient = 0;
        for (int way = 0; way < ways; way++) {
            int mean = way * width;
            double biasGradient = kernels.get(gradient, offset + width * ways + way);
            for (int i = 0; i < width; i++) {
                double weightGradient = kernels.get(gradient, offset + i * ways + way);
                double c = kernels.get(means, mean + i);
                kernels.set(meansGradient, mean + i, 2 * scale * (weightGradient - c * biasGradient));
                logScaleGradient += 2 * scale * c * weightGradient;
            }
            logScaleGradient -= scale * kernels.dot(width, means, mean, means, mean) * biasGradient;
        }
        return logScaleGradient;
    }
}
