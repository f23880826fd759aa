/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

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

/** The network g that compares. */
record RelationHead(int width, int hidden) implements Head {

    private Layers comparer() {
        return Layers.of(3 * width, List.of(hidden, 1), Activation.TANH, false);
    }

    @Override
    public int parameterCount() {
        return comparer().parameterCount();
    }

    @Override
    public void initialise(RandomGenerator random, float[] parameters, int offset) {
        comparer().initialise(random, parameters, offset);
    }

    @Override
    public Map<String, String> options() {
        return Map.of("hidden", String.valueOf(hidden));
    }

    @Override
    public <A> Variable<A> read(Tape<A> tape, int offset, Support<A> support) {
        return new Algebra<>(tape).product(support.averaging(tape), support.rows());
    }

    @Override
    public <A> Variable<A> answer(
            Tape<A> tape, int offset, Support<A> support, Variable<A> reading, Variable<A> queries) {
        Rows<A> rows = new Rows<>(tape);
        Variable<A> each = Pairs.each(tape, queries, support.ways());
        Variable<A> all = Pairs.all(tape, reading, queries.rows());
        Variable<A> pairs = rows.join(rows.join(all, each), new Algebra<>(tape).absoluteDifference(all, each));
        return Perceptron.forward(tape, comparer(), offset, pairs).reshape(queries.rows(), support.ways());
    }
}
