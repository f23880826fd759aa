/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.metahab.meta.internal.episode.Head;
import org.metahab.meta.internal.episode.Support;
import org.metahab.meta.internal.tape.Algebra;
import org.metahab.meta.internal.tape.LstmCell;
import org.metahab.meta.internal.tape.Rows;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;

/**
 * Attention of queries to a support set. Parameters: t, the LSTM that reads the support set forwards, the one that reads it
 * backwards, the one of the query.
 */
record MatchingHead(int width, int attentionSteps) implements Head {
    private static final int MAX_STEPS = 16;
    private static final float START_SCALE = 2;

    MatchingHead {
        if (attentionSteps < 0 || attentionSteps > MAX_STEPS) {
            throw new IllegalArgumentException(
                    "attentionSteps must be in [0, " + MAX_STEPS + "], but is " + attentionSteps);
        }
    }

    private LstmCell reader() {
        return new LstmCell(width, width);
    }

    private LstmCell asker() {
        return new LstmCell(2 * width, width);
    }

    @Override
    public int parameterCount() {
        return attentionSteps == 0 ? 1 : 1 + 2 * reader().parameterCount() + asker().parameterCount();
    }

    @Override
    public void initialise(RandomGenerator random, float[] parameters, int offset) {
        parameters[offset] = START_SCALE;
        if (attentionSteps > 0) {
            int cell = reader().parameterCount();
            reader().initialise(random, parameters, offset + 1);
            reader().initialise(random, parameters, offset + 1 + cell);
            asker().initialise(random, parameters, offset + 1 + 2 * cell);
        }
    }

    @Override
    public Map<String, String> options() {
        return Map.of("attentionSteps", String.valueOf(attentionSteps));
    }

    @Override
    public <A> Variable<A> read(Tape<A> tape, int offset, Support<A> support) {
        if (attentionSteps == 0 || support.size() == 0) {
            return support.rows();
        }
        Algebra<A> algebra = new Algebra<>(tape);
        Variable<A> forwards = readOneWay(tape, offset + 1, support.rows(), false);
        Variable<A> backwards = readOneWay(tape, offset + 1 + reader().parameterCount(), support.rows(), true);
        return algebra.sum(support.rows(), algebra.sum(forwards, backwards));
    }

    private <A> Variable<A> readOneWay(Tape<A> tape, int offset, Variable<A> examples, boolean fromTheEnd) {
        Rows<A> rows = new Rows<>(tape);
        int last = examples.rows() - 1;
        LstmCell.State<A> state = reader().start(tape, 1);
        Variable<A> outputs = tape.constant(0, width);
        for (int i = 0; i <= last; i++) {
            state = reader().step(tape, offset, rows.select(examples, fromTheEnd ? last - i : i), state);
            outputs = fromTheEnd ? rows.stack(state.output(), outputs) : rows.stack(outputs, state.output());
        }
        return outputs;
    }

    @Override
    public <A> Variable<A> answer(
            Tape<A> tape, int offset, Support<A> support, Variable<A> reading, Variable<A> queries) {
        Algebra<A> algebra = new Algebra<>(tape);
        if (support.size() == 0) {
            return tape.constant(queries.rows(), support.values().columns());
        }
        Variable<A> asked = ask(tape, offset, reading, queries);
        Rows<A> rows = new Rows<>(tape);
        Variable<A> cosines = algebra.productTransposed(rows.normalise(asked), rows.normalise(reading));
        Variable<A> attention = algebra.softmax(algebra.timesExponential(cosines, tape.parameter(offset, 1, 1)));
        return support.ways() == 0
                ? algebra.product(attention, support.values())
                : algebra.logarithm(algebra.product(attention, support.membership(tape)));
    }

    private <A> Variable<A> ask(Tape<A> tape, int offset, Variable<A> reading, Variable<A> queries) {
        Algebra<A> algebra = new Algebra<>(tape);
        Rows<A> rows = new Rows<>(tape);
        int cell = offset + 1 + 2 * reader().parameterCount();
        Variable<A> asked = queries;
        Variable<A> memory = tape.constant(queries.rows(), width);
        for (int k = 0; k < attentionSteps; k++) {
            Variable<A> seen = algebra.product(algebra.softmax(algebra.productTransposed(asked, reading)), reading);
            LstmCell.State<A> state =
                    asker().step(tape, cell, rows.join(queries, seen), new LstmCell.State<>(asked, memory));
            asked = algebra.sum(queries, state.output());
            memory = state.memory();
        }
        return asked;
    }
}
