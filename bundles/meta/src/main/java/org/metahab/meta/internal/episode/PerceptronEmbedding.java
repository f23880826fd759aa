/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.episode;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.tape.Perceptron;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;

/** A multi-layer perceptron. */
record PerceptronEmbedding(Layers layers) implements Embedding {

    @Override
    public int outputs() {
        return layers.outputs();
    }

    @Override
    public int parameterCount() {
        return layers.parameterCount();
    }

    @Override
    public void initialise(RandomGenerator random, float[] parameters, int offset) {
        layers.initialise(random, parameters, offset);
    }

    @Override
    public <A> Variable<A> forward(Tape<A> tape, int offset, Variable<A> inputs) {
        return Perceptron.forward(tape, layers, offset, inputs);
    }

    @Override
    public Map<String, String> options() {
        return Map.of("layers", layers.text(), "activation", layers.activation().name());
    }
}
