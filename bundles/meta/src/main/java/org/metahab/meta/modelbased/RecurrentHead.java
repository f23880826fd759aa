/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.modelbased;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.metahab.meta.internal.episode.Head;
import org.metahab.meta.internal.episode.Pairs;
import org.metahab.meta.internal.episode.Support;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.tape.LstmCell;
import org.metahab.meta.internal.tape.Perceptron;
import org.metahab.meta.internal.tape.Rows;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;
import org.metahab.tensor.kernel.Activation;

/** An LSTM over the support set, one row for each turn. What has been read is output and memory side by side. */
record RecurrentHead(int width, int hidden, Targets targets) implements Head {

    private LstmCell cell() {
        return new LstmCell(width + targets.width(), hidden);
    }

    private Layers exit() {
        return Layers.of(hidden, List.of(targets.width()), Activation.TANH, false);
    }

    @Override
    public int parameterCount() {
        return cell().parameterCount() + exit().parameterCount();
    }

    @Override
    public void initialise(RandomGenerator random, float[] parameters, int offset) {
        cell().initialise(random, parameters, offset);
        exit().initialise(random, parameters, offset + cell().parameterCount());
    }

    @Override
    public Map<String, String> options() {
        return Map.of("hidden", String.valueOf(hidden));
    }

    @Override
    public <A> Variable<A> read(Tape<A> tape, int offset, Support<A> support) {
        Rows<A> rows = new Rows<>(tape);
        int turns = targets.turns(support);
        LstmCell.State<A> state = cell().start(tape, turns);
        for (int i = 0; i < support.size(); i++) {
            Variable<A> example = Pairs.repeat(tape, support.rows(), i, turns);
            state = cell().step(tape, offset, rows.join(example, targets.of(tape, support, i)), state);
        }
        return rows.join(state.output(), state.memory());
    }

    @Override
    public <A> Variable<A> answer(
            Tape<A> tape, int offset, Support<A> support, Variable<A> reading, Variable<A> queries) {
        Rows<A> rows = new Rows<>(tape);
        int turns = targets.turns(support);
        int count = queries.rows();
        Variable<A> states = Pairs.all(tape, reading, count);
        Variable<A> asked = rows.join(Pairs.each(tape, queries, turns), tape.constant(count * turns, targets.width()));
        Variable<A> output = cell().step(
                        tape,
                        offset,
                        asked,
                        new LstmCell.State<>(rows.columns(states, 0, hidden), rows.columns(states, hidden, hidden)))
                .output();
        return Perceptron.forward(tape, exit(), offset + cell().parameterCount(), output)
                .reshape(count, turns * targets.width());
    }
}
