/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.tape;

import org.metahab.tensor.kernel.Kernels;

/**
 * Losses, each a single number, averaged over rows.
 *
 * @param <A> the kind of array
 */
public final class Objectives<A> {
    private final Tape<A> tape;
    private final Kernels<A> kernels;

    public Objectives(Tape<A> tape) {
        this.tape = tape;
        this.kernels = tape.kernels();
    }

    /** −ln of the softmax's probability of the true column, averaged over rows. */
    public Variable<A> crossEntropy(Variable<A> logits, int... truth) {
        int rows = logits.rows();
        int columns = logits.columns();
        A residuals = tape.buffer(logits.size());
        kernels.copy(logits.value(), logits.offset(), residuals, 0, logits.size());
        kernels.softmax(rows, columns, residuals, 0);
        double loss = 0;
        for (int row = 0; row < rows; row++) {
            int place = row * columns + truth[row];
            double probability = kernels.get(residuals, place);
            loss -= Math.log(Math.max(probability, Float.MIN_NORMAL)) / rows;
            kernels.set(residuals, place, probability - 1);
        }
        return single(loss, logits, residuals, 1.0 / rows);
    }

    /** −ln of σ(x) where the truth is 1 and of 1 − σ(x) where it is 0, averaged over all numbers. */
    public Variable<A> binaryCrossEntropy(Variable<A> logits, int... truth) {
        A residuals = tape.buffer(logits.size());
        double loss = 0;
        for (int i = 0; i < logits.size(); i++) {
            double x = kernels.get(logits.value(), logits.offset() + i);
            loss += (Math.max(x, 0) - x * truth[i] + Math.log1p(Math.exp(-Math.abs(x)))) / logits.size();
            kernels.set(residuals, i, 1 / (1 + Math.exp(-x)) - truth[i]);
        }
        return single(loss, logits, residuals, 1.0 / logits.size());
    }

    /** Squared error, averaged over all numbers. */
    public Variable<A> squaredError(Variable<A> estimates, Variable<A> values) {
        A residuals = tape.buffer(estimates.size());
        kernels.copy(estimates.value(), estimates.offset(), residuals, 0, estimates.size());
        kernels.addScaled(estimates.size(), -1, values.value(), values.offset(), residuals, 0);
        double loss = kernels.dot(estimates.size(), residuals, 0, residuals, 0) / estimates.size();
        return single(loss, estimates, residuals, 2.0 / estimates.size());
    }

    /** A loss whose derivative by x is {@code factor} times {@code residuals}. */
    private Variable<A> single(double loss, Variable<A> x, A residuals, double factor) {
        Variable<A> y = tape.result(1, 1, x.varies());
        kernels.set(y.value(), 0, loss);
        tape.record(
                y,
                () -> kernels.addScaled(
                        x.size(),
                        factor * kernels.get(y.gradient(), 0),
                        residuals,
                        0,
                        x.gradient(),
                        x.gradientOffset()));
        return y;
    }
}
