/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.tape;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.metahab.tensor.kernel.Activation;

/**
 * A long short-term memory cell: with x an input, h the last output and c the memory, all of them rows,
 *
 * <pre>{@code
 * (i, f, o, g) = [x, h] W + b       c' = σ(f) c + σ(i) tanh(g)       h' = σ(o) tanh(c')
 * }</pre>
 *
 * <p>Source: Hochreiter and Schmidhuber 1997; with the forget gate of Gers, Schmidhuber and Cummins 2000.
 *
 * @param inputs numbers of an input
 * @param width of output and memory
 */
public record LstmCell(int inputs, int width) {

    /** What the cell passes on from one input to the next. */
    public record State<A>(Variable<A> output, Variable<A> memory) {}

    /** How many parameters there are. */
    public int parameterCount() {
        return (inputs + width + 1) * 4 * width;
    }

    /** Fills in starting weights: uniform by Glorot and Bengio; the forget gate open. */
    public void initialise(RandomGenerator random, float[] parameters, int offset) {
        int weights = (inputs + width) * 4 * width;
        double limit = Math.sqrt(6.0 / (inputs + 2 * width));
        for (int i = 0; i < weights; i++) {
            parameters[offset + i] = (float) (limit * (2 * random.nextDouble() - 1));
        }
        int biases = offset + weights;
        Arrays.fill(parameters, biases, biases + 4 * width, 0);
        Arrays.fill(parameters, biases + width, biases + 2 * width, 1);
    }

    /** Nothing seen yet, for so many rows. */
    public <A> State<A> start(Tape<A> tape, int rows) {
        return new State<>(tape.constant(rows, width), tape.constant(rows, width));
    }

    /** One input for each row. */
    public <A> State<A> step(Tape<A> tape, int offset, Variable<A> input, State<A> state) {
        Algebra<A> algebra = new Algebra<>(tape);
        Rows<A> rows = new Rows<>(tape);
        int joined = inputs + width;
        Variable<A> gates = algebra.addRow(
                algebra.product(rows.join(input, state.output()), tape.parameter(offset, joined, 4 * width)),
                tape.parameter(offset + joined * 4 * width, 1, 4 * width));
        Variable<A> let = algebra.logistic(rows.columns(gates, 0, 3 * width));
        Variable<A> fresh = algebra.activate(Activation.TANH, rows.columns(gates, 3 * width, width));
        Variable<A> memory = algebra.sum(
                algebra.times(rows.columns(let, width, width), state.memory()),
                algebra.times(rows.columns(let, 0, width), fresh));
        Variable<A> output =
                algebra.times(rows.columns(let, 2 * width, width), algebra.activate(Activation.TANH, memory));
        return new State<>(output, memory);
    }
}
