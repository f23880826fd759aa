/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.metahab.meta.internal.episode.Head;
import org.metahab.meta.internal.episode.Pairs;
import org.metahab.meta.internal.episode.Support;
import org.metahab.meta.internal.tape.Algebra;
import org.metahab.meta.internal.tape.Objectives;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;

/** Weighted differences of pairs. Parameters: −α, b, t. */
record SiameseHead(int width) implements Head {

    @Override
    public int parameterCount() {
        return width + 2;
    }

    @Override
    public void initialise(RandomGenerator random, float[] parameters, int offset) {
        Arrays.fill(parameters, offset, offset + width, (float) (-1 / Math.sqrt(width)));
        parameters[offset + width] = 0;
        parameters[offset + width + 1] = 0;
    }

    @Override
    public Map<String, String> options() {
        return Map.of();
    }

    @Override
    public <A> Variable<A> answer(
            Tape<A> tape, int offset, Support<A> support, Variable<A> reading, Variable<A> queries) {
        Algebra<A> algebra = new Algebra<>(tape);
        int examples = support.size();
        Variable<A> differences = algebra.absoluteDifference(
                Pairs.each(tape, queries, examples), Pairs.all(tape, reading, queries.rows()));
        Variable<A> same = algebra.addRow(
                algebra.product(differences, tape.parameter(offset, width, 1)), tape.parameter(offset + width, 1, 1));
        Variable<A> byClass =
                algebra.productTransposed(same.reshape(queries.rows(), examples), support.averaging(tape));
        return algebra.timesExponential(byClass, tape.parameter(offset + width + 1, 1, 1));
    }

    @Override
    public <A> Variable<A> loss(Tape<A> tape, int offset, Variable<A> answers, int... truth) {
        Objectives<A> objectives = new Objectives<>(tape);
        int[] same = new int[answers.size()];
        for (int q = 0; q < truth.length; q++) {
            same[q * answers.columns() + truth[q]] = 1;
        }
        Algebra<A> algebra = new Algebra<>(tape);
        Variable<A> plain =
                algebra.timesExponential(answers, algebra.scale(-1, tape.parameter(offset + width + 1, 1, 1)));
        return algebra.sum(objectives.binaryCrossEntropy(plain, same), objectives.crossEntropy(answers, truth));
    }
}
