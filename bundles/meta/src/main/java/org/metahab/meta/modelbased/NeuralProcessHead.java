/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.modelbased;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.metahab.meta.internal.episode.Head;
import org.metahab.meta.internal.episode.Pairs;
import org.metahab.meta.internal.episode.Support;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.tape.Algebra;
import org.metahab.meta.internal.tape.Perceptron;
import org.metahab.meta.internal.tape.Rows;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;
import org.metahab.tensor.kernel.Activation;

/** h, which makes something of each example, and g, which answers. */
record NeuralProcessHead(int width, int hidden, Targets targets) implements Head {

    private Layers encoder() {
        return Layers.of(width + targets.values(), List.of(hidden, hidden), Activation.TANH, false);
    }

    private Layers decoder() {
        int told = targets.classify() ? 2 * hidden : hidden;
        return Layers.of(width + told, List.of(hidden, hidden, targets.width()), Activation.TANH, false);
    }

    @Override
    public int parameterCount() {
        return encoder().parameterCount() + decoder().parameterCount();
    }

    @Override
    public void initialise(RandomGenerator random, float[] parameters, int offset) {
        encoder().initialise(random, parameters, offset);
        decoder().initialise(random, parameters, offset + encoder().parameterCount());
    }

    @Override
    public Map<String, String> options() {
        return Map.of("hidden", String.valueOf(hidden));
    }

    @Override
    public <A> Variable<A> read(Tape<A> tape, int offset, Support<A> support) {
        if (support.size() == 0) {
            return tape.constant(1, hidden);
        }
        Algebra<A> algebra = new Algebra<>(tape);
        Rows<A> rows = new Rows<>(tape);
        Variable<A> examples = targets.classify() ? support.rows() : rows.join(support.rows(), support.values());
        Variable<A> said = Perceptron.forward(tape, encoder(), offset, examples);
        float[] equal = new float[support.size()];
        Arrays.fill(equal, 1f / equal.length);
        Variable<A> all = algebra.product(tape.constant(1, equal.length, equal), said);
        return targets.classify()
                ? rows.join(algebra.product(support.averaging(tape), said), Pairs.repeat(tape, all, 0, support.ways()))
                : all;
    }

    @Override
    public <A> Variable<A> answer(
            Tape<A> tape, int offset, Support<A> support, Variable<A> reading, Variable<A> queries) {
        int turns = targets.turns(support);
        Variable<A> asked =
                new Rows<>(tape).join(Pairs.each(tape, queries, turns), Pairs.all(tape, reading, queries.rows()));
        return Perceptron.forward(tape, decoder(), offset + encoder().parameterCount(), asked)
                .reshape(queries.rows(), turns * targets.width());
    }
}
