/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.metahab.meta.internal.episode.Embedding;
import org.metahab.meta.internal.episode.Head;
import org.metahab.meta.internal.episode.Support;
import org.metahab.meta.internal.tape.Algebra;
import org.metahab.meta.internal.tape.Rows;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;

/** Prototypes of embeddings, compared with queries as {@link Similarity} says. */
record PrototypicalHead(int width) implements Head {

    PrototypicalHead(Embedding embedding) {
        this(embedding.outputs());
    }

    @Override
    public int parameterCount() {
        return Similarity.PARAMETERS;
    }

    @Override
    public void initialise(RandomGenerator random, float[] parameters, int offset) {
        Similarity.initialise(width, parameters, offset);
    }

    @Override
    public Map<String, String> options() {
        return Map.of();
    }

    @Override
    public <A> Variable<A> read(Tape<A> tape, int offset, Support<A> support) {
        return new Algebra<>(tape).product(support.averaging(tape), support.rows());
    }

    @Override
    public <A> Variable<A> answer(
            Tape<A> tape, int offset, Support<A> support, Variable<A> reading, Variable<A> queries) {
        Algebra<A> algebra = new Algebra<>(tape);
        Variable<A> distances = new Rows<>(tape).squaredDistances(queries, reading);
        int[] shots = support.shots();
        float[] counts = new float[2 * shots.length];
        for (int slot = 0; slot < shots.length; slot++) {
            counts[slot] = (float) Math.log(shots[slot]);
            counts[shots.length + slot] = 1f / shots[slot];
        }
        Variable<A> byCount = algebra.product(tape.parameter(offset + 1, 1, 2), tape.constant(2, shots.length, counts));
        return algebra.addRow(
                algebra.scale(-1, algebra.timesExponential(distances, tape.parameter(offset, 1, 1))), byCount);
    }
}
