/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.baseline;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.metahab.meta.internal.episode.Head;
import org.metahab.meta.internal.episode.Support;
import org.metahab.meta.internal.tape.Algebra;
import org.metahab.meta.internal.tape.Rows;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;

/** Soft neighbours by squared Euclidean distance. The parameter is t. */
record NeighbourHead(int width) implements Head {

    @Override
    public int parameterCount() {
        return 1;
    }

    @Override
    public void initialise(RandomGenerator random, float[] parameters, int offset) {
        parameters[offset] = (float) -Math.log(width);
    }

    @Override
    public Map<String, String> options() {
        return Map.of();
    }

    @Override
    public <A> Variable<A> answer(
            Tape<A> tape, int offset, Support<A> support, Variable<A> reading, Variable<A> queries) {
        if (support.size() == 0) {
            return tape.constant(queries.rows(), support.values().columns());
        }
        Algebra<A> algebra = new Algebra<>(tape);
        Variable<A> distances = new Rows<>(tape).squaredDistances(queries, reading);
        Variable<A> near =
                algebra.softmax(algebra.scale(-1, algebra.timesExponential(distances, tape.parameter(offset, 1, 1))));
        return support.ways() == 0
                ? algebra.product(near, support.values())
                : algebra.logarithm(algebra.product(near, support.membership(tape)));
    }
}
