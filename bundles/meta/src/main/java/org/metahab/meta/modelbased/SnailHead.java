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
import org.metahab.meta.internal.tape.Algebra;
import org.metahab.meta.internal.tape.Perceptron;
import org.metahab.meta.internal.tape.Rows;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;
import org.metahab.tensor.kernel.Activation;

/**
 * Dense blocks with dilations 1, 2, 4 and 8, one attention block, a linear layer. Sequences lie one after another: turn by
 * turn, the examples of the support set in order. A query comes after them; because nothing looks ahead, what was read of
 * them does not depend on it. Each block adds columns, so that what has been read holds every stage.
 */
record SnailHead(int width, int hidden, Targets targets) implements Head {
    private static final int[] DILATIONS = {1, 2, 4, 8};
    private static final double NEVER = -1e9;

    private int entry() {
        return width + targets.width();
    }

    /** The width of rows after so many dense blocks. */
    private int widthAfter(int blocks) {
        return entry() + blocks * hidden;
    }

    private Layers gate(int block) {
        return Layers.of(2 * widthAfter(block), List.of(2 * hidden), Activation.TANH, false);
    }

    /** Queries, keys and values in one. */
    private Layers attention() {
        return Layers.of(widthAfter(DILATIONS.length), List.of(3 * hidden), Activation.TANH, false);
    }

    private Layers exit() {
        return Layers.of(widthAfter(DILATIONS.length) + hidden, List.of(targets.width()), Activation.TANH, false);
    }

    private int gateOffset(int block) {
        int offset = 0;
        for (int b = 0; b < block; b++) {
            offset += gate(b).parameterCount();
        }
        return offset;
    }

    private int attentionOffset() {
        return gateOffset(DILATIONS.length);
    }

    private int exitOffset() {
        return attentionOffset() + attention().parameterCount();
    }

    @Override
    public int parameterCount() {
        return exitOffset() + exit().parameterCount();
    }

    @Override
    public void initialise(RandomGenerator random, float[] parameters, int offset) {
        for (int block = 0; block < DILATIONS.length; block++) {
            gate(block).initialise(random, parameters, offset + gateOffset(block));
        }
        attention().initialise(random, parameters, offset + attentionOffset());
        exit().initialise(random, parameters, offset + exitOffset());
    }

    @Override
    public Map<String, String> options() {
        return Map.of("hidden", String.valueOf(hidden));
    }

    @Override
    public <A> Variable<A> read(Tape<A> tape, int offset, Support<A> support) {
        Rows<A> rows = new Rows<>(tape);
        int turns = targets.turns(support);
        int length = support.size();
        Variable<A> told = tape.constant(0, targets.width());
        for (int i = 0; i < length; i++) {
            told = rows.stack(told, targets.of(tape, support, i));
        }
        int[] byTurn = new int[turns * length];
        for (int i = 0; i < byTurn.length; i++) {
            byTurn[i] = i % length * turns + i / length;
        }
        Variable<A> x = rows.join(Pairs.all(tape, support.rows(), turns), rows.select(told, byTurn));
        for (int block = 0; block < DILATIONS.length; block++) {
            int[] before = new int[turns * length];
            for (int i = 0; i < before.length; i++) {
                before[i] = i % length >= DILATIONS[block] ? i - DILATIONS[block] : -1;
            }
            x = dense(tape, offset, block, x, rows.select(x, before));
        }
        return x;
    }

    private <A> Variable<A> dense(Tape<A> tape, int offset, int block, Variable<A> x, Variable<A> before) {
        Algebra<A> algebra = new Algebra<>(tape);
        Rows<A> rows = new Rows<>(tape);
        Variable<A> sums = Perceptron.forward(tape, gate(block), offset + gateOffset(block), rows.join(x, before));
        return rows.join(
                x,
                algebra.times(
                        algebra.activate(Activation.TANH, rows.columns(sums, 0, hidden)),
                        algebra.logistic(rows.columns(sums, hidden, hidden))));
    }

    @Override
    public <A> Variable<A> answer(
            Tape<A> tape, int offset, Support<A> support, Variable<A> reading, Variable<A> queries) {
        Rows<A> rows = new Rows<>(tape);
        int turns = targets.turns(support);
        int length = support.size();
        int count = queries.rows();
        Variable<A> x = rows.join(Pairs.each(tape, queries, turns), tape.constant(count * turns, targets.width()));
        for (int block = 0; block < DILATIONS.length; block++) {
            Variable<A> sofar = rows.columns(reading, 0, widthAfter(block));
            int[] before = new int[count * turns];
            for (int i = 0; i < before.length; i++) {
                int step = length - DILATIONS[block];
                before[i] = step >= 0 ? i % turns * length + step : -1;
            }
            x = dense(tape, offset, block, x, rows.select(sofar, before));
        }
        Variable<A> attended = rows.join(x, attend(tape, offset, reading, x, turns, length));
        return Perceptron.forward(tape, exit(), offset + exitOffset(), attended)
                .reshape(count, turns * targets.width());
    }

    /** What each query row finds in its turn's rows and in itself. */
    private <A> Variable<A> attend(
            Tape<A> tape, int offset, Variable<A> reading, Variable<A> asking, int turns, int length) {
        Algebra<A> algebra = new Algebra<>(tape);
        Rows<A> rows = new Rows<>(tape);
        Variable<A> all =
                Perceptron.forward(tape, attention(), offset + attentionOffset(), rows.stack(reading, asking));
        int seen = turns * length;
        int count = asking.rows();
        int[] ownRows = new int[count];
        for (int i = 0; i < count; i++) {
            ownRows[i] = seen + i;
        }
        Variable<A> own = rows.select(all, ownRows);
        Variable<A> logits = algebra.scale(
                1 / Math.sqrt(hidden),
                algebra.productTransposed(rows.columns(own, 0, hidden), rows.columns(all, hidden, hidden)));
        Variable<A> mask = tape.constant(count, seen + count);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < seen + count; j++) {
                boolean visible = j < seen ? j / length == i % turns : j == seen + i;
                tape.kernels().set(mask.value(), i * (seen + count) + j, visible ? 0 : NEVER);
            }
        }
        return algebra.product(algebra.softmax(algebra.sum(logits, mask)), rows.columns(all, 2 * hidden, hidden));
    }
}
