/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.tape;

import org.metahab.meta.internal.network.Layers;

/** A multi-layer perceptron on a tape. */
public final class Perceptron {
    private Perceptron() {}

    /**
     * Runs over rows of inputs.
     *
     * @param offset where the perceptron's weights begin in the tape's parameters
     */
    public static <A> Variable<A> forward(Tape<A> tape, Layers layers, int offset, Variable<A> inputs) {
        Algebra<A> algebra = new Algebra<>(tape);
        Variable<A> x = inputs;
        int next = offset;
        for (int l = 0; l < layers.depth(); l++) {
            int from = layers.widths().get(l);
            int to = layers.widths().get(l + 1);
            x = algebra.addRow(
                    algebra.product(x, tape.parameter(next, from, to)), tape.parameter(next + from * to, 1, to));
            if (layers.activated(l)) {
                x = algebra.activate(layers.activation(), x);
            }
            next += (from + 1) * to;
        }
        return x;
    }
}
