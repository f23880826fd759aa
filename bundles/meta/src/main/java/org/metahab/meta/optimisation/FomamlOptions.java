/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.List;
import org.metahab.tensor.kernel.Activation;

/**
 * The settings of {@link Fomaml}.
 *
 * @param layers widths of the hidden layers, at least one, each in [1, 4096]
 * @param activation of the hidden layers
 * @param innerRate step size of the inner loop, α, above 0
 * @param innerSteps steps of the inner loop, in [1, 100]
 * @param innerClip the greatest Euclidean norm of an inner gradient, above 0
 */
public record FomamlOptions(
        List<Integer> layers, Activation activation, double innerRate, int innerSteps, double innerClip) {

    public FomamlOptions {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("at least one hidden layer is needed");
        }
        if (!(innerRate > 0 && innerRate <= 100)) {
            throw new IllegalArgumentException("innerRate must be in (0, 100], but is " + innerRate);
        }
        if (innerSteps < 1 || innerSteps > 100) {
            throw new IllegalArgumentException("innerSteps must be in [1, 100], but is " + innerSteps);
        }
        if (!(innerClip > 0 && innerClip <= 1e6)) {
            throw new IllegalArgumentException("innerClip must be in (0, 1e6], but is " + innerClip);
        }
    }

    /** Two tanh layers of 64, five inner steps of 0.1, clipped at 10. */
    public static FomamlOptions defaults() {
        return new FomamlOptions(List.of(64, 64), Activation.TANH, 0.1, 5, 10);
    }

    public FomamlOptions withLayers(List<Integer> value) {
        return new FomamlOptions(value, activation, innerRate, innerSteps, innerClip);
    }

    public FomamlOptions withActivation(Activation value) {
        return new FomamlOptions(layers, value, innerRate, innerSteps, innerClip);
    }

    public FomamlOptions withInnerRate(double value) {
        return new FomamlOptions(layers, activation, value, innerSteps, innerClip);
    }

    public FomamlOptions withInnerSteps(int value) {
        return new FomamlOptions(layers, activation, innerRate, value, innerClip);
    }
}
