/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.tape;

import org.metahab.tensor.kernel.Activation;
import org.metahab.tensor.kernel.Kernels;

/**
 * Sums, products and functions of matrices.
 *
 * @param <A> the kind of array
 */
public final class Algebra<A> {
    private static final double MAX_EXPONENT = 20;
    private static final double LEAST = 1e-20;

    private final Tape<A> tape;
    private final Kernels<A> kernels;

    public Algebra(Tape<A> tape) {
        this.tape = tape;
        this.kernels = tape.kernels();
    }

    /** AB. */
    public Variable<A> product(Variable<A> a, Variable<A> b) {
        require(a.columns() == b.rows(), a, b);
        int m = a.rows();
        int n = b.columns();
        int k = a.columns();
        Variable<A> y = tape.result(m, n, a.varies() || b.varies());
        kernels.product(m, n, k, a.value(), a.offset(), b.value(), b.offset(), y.value(), 0);
        tape.record(y, () -> {
            if (a.varies()) {
                addProductTransposed(m, k, n, y.gradient(), 0, b.value(), b.offset(), a.gradient(), a.gradientOffset());
            }
            if (b.varies()) {
                kernels.addTransposedProduct(
                        k, n, m, a.value(), a.offset(), y.gradient(), 0, b.gradient(), b.gradientOffset());
            }
        });
        return y;
    }

    /** ABᵀ. */
    public Variable<A> productTransposed(Variable<A> a, Variable<A> b) {
        require(a.columns() == b.columns(), a, b);
        int m = a.rows();
        int n = b.rows();
        int k = a.columns();
        Variable<A> y = tape.result(m, n, a.varies() || b.varies());
        kernels.productTransposed(m, n, k, a.value(), a.offset(), b.value(), b.offset(), y.value(), 0);
        tape.record(y, () -> {
            if (a.varies()) {
                kernels.multiply(
                        m,
                        k,
                        n,
                        y.gradient(),
                        0,
                        n,
                        1,
                        b.value(),
                        b.offset(),
                        k,
                        1,
                        a.gradient(),
                        a.gradientOffset(),
                        true);
            }
            if (b.varies()) {
                kernels.addTransposedProduct(
                        n, k, m, y.gradient(), 0, a.value(), a.offset(), b.gradient(), b.gradientOffset());
            }
        });
        return y;
    }

    /** C ← C + ABᵀ with A of m × k and B of n × k. */
    private void addProductTransposed(int m, int n, int k, A a, int aOffset, A b, int bOffset, A c, int cOffset) {
        kernels.multiply(m, n, k, a, aOffset, k, 1, b, bOffset, 1, k, c, cOffset, true);
    }

    /** x + a row added to each of its rows. */
    public Variable<A> addRow(Variable<A> x, Variable<A> row) {
        require(x.columns() == row.size(), x, row);
        Variable<A> y = copyOf(x, x.varies() || row.varies());
        kernels.addToRows(x.rows(), x.columns(), row.value(), row.offset(), y.value(), 0);
        tape.record(y, () -> {
            passOn(1, y, x);
            if (row.varies()) {
                kernels.addRowSum(x.rows(), x.columns(), y.gradient(), 0, row.gradient(), row.gradientOffset());
            }
        });
        return y;
    }

    /** αx + βz. */
    public Variable<A> sum(double alpha, Variable<A> x, double beta, Variable<A> z) {
        require(x.rows() == z.rows() && x.columns() == z.columns(), x, z);
        Variable<A> y = copyOf(x, x.varies() || z.varies());
        kernels.scale(x.size(), alpha, y.value(), 0);
        kernels.addScaled(x.size(), beta, z.value(), z.offset(), y.value(), 0);
        tape.record(y, () -> {
            passOn(alpha, y, x);
            passOn(beta, y, z);
        });
        return y;
    }

    /** x + z. */
    public Variable<A> sum(Variable<A> x, Variable<A> z) {
        return sum(1, x, 1, z);
    }

    /** αx. */
    public Variable<A> scale(double alpha, Variable<A> x) {
        Variable<A> y = copyOf(x, x.varies());
        kernels.scale(x.size(), alpha, y.value(), 0);
        tape.record(y, () -> passOn(alpha, y, x));
        return y;
    }

    /** Products of elements. */
    public Variable<A> times(Variable<A> x, Variable<A> z) {
        require(x.rows() == z.rows() && x.columns() == z.columns(), x, z);
        Variable<A> y = tape.result(x.rows(), x.columns(), x.varies() || z.varies());
        for (int i = 0; i < x.size(); i++) {
            kernels.set(y.value(), i, value(x, i) * value(z, i));
        }
        tape.record(y, () -> {
            for (int i = 0; i < x.size(); i++) {
                double dy = kernels.get(y.gradient(), i);
                addGradient(x, i, dy * value(z, i));
                addGradient(z, i, dy * value(x, i));
            }
        });
        return y;
    }

    /** Each row of x times the elements of a row. */
    public Variable<A> timesRow(Variable<A> x, Variable<A> row) {
        require(x.columns() == row.size(), x, row);
        int columns = x.columns();
        Variable<A> y = tape.result(x.rows(), columns, x.varies() || row.varies());
        for (int i = 0; i < x.size(); i++) {
            kernels.set(y.value(), i, value(x, i) * value(row, i % columns));
        }
        tape.record(y, () -> {
            for (int i = 0; i < x.size(); i++) {
                double dy = kernels.get(y.gradient(), i);
                addGradient(x, i, dy * value(row, i % columns));
                addGradient(row, i % columns, dy * value(x, i));
            }
        });
        return y;
    }

    /** eˢ x, with the single number s kept within ±20. */
    public Variable<A> timesExponential(Variable<A> x, Variable<A> s) {
        double exponent = value(s, 0);
        boolean free = Math.abs(exponent) <= MAX_EXPONENT;
        double factor = Math.exp(Math.max(-MAX_EXPONENT, Math.min(MAX_EXPONENT, exponent)));
        Variable<A> y = copyOf(x, x.varies() || s.varies());
        kernels.scale(x.size(), factor, y.value(), 0);
        tape.record(y, () -> {
            passOn(factor, y, x);
            if (free) {
                addGradient(s, 0, kernels.dot(y.size(), y.gradient(), 0, y.value(), 0));
            }
        });
        return y;
    }

    /** |x − z|, element by element; the derivative at 0 is taken as 0. */
    public Variable<A> absoluteDifference(Variable<A> x, Variable<A> z) {
        require(x.rows() == z.rows() && x.columns() == z.columns(), x, z);
        Variable<A> y = tape.result(x.rows(), x.columns(), x.varies() || z.varies());
        for (int i = 0; i < x.size(); i++) {
            kernels.set(y.value(), i, Math.abs(value(x, i) - value(z, i)));
        }
        tape.record(y, () -> {
            for (int i = 0; i < x.size(); i++) {
                double dy = kernels.get(y.gradient(), i) * Math.signum(value(x, i) - value(z, i));
                addGradient(x, i, dy);
                addGradient(z, i, -dy);
            }
        });
        return y;
    }

    /** f(x). */
    public Variable<A> activate(Activation activation, Variable<A> x) {
        Variable<A> y = copyOf(x, x.varies());
        kernels.activate(activation, x.size(), y.value(), 0);
        tape.record(y, () -> {
            kernels.backActivate(activation, x.size(), y.value(), 0, y.gradient(), 0);
            passOn(1, y, x);
        });
        return y;
    }

    /** The logistic function σ(x) = ½ + ½ tanh(x/2). */
    public Variable<A> logistic(Variable<A> x) {
        Variable<A> y = copyOf(x, x.varies());
        kernels.scale(x.size(), 0.5, y.value(), 0);
        kernels.activate(Activation.TANH, x.size(), y.value(), 0);
        for (int i = 0; i < x.size(); i++) {
            kernels.set(y.value(), i, 0.5 + 0.5 * kernels.get(y.value(), i));
        }
        tape.record(y, () -> {
            for (int i = 0; i < x.size(); i++) {
                double share = kernels.get(y.value(), i);
                addGradient(x, i, kernels.get(y.gradient(), i) * share * (1 - share));
            }
        });
        return y;
    }

    /** ln(x + 10⁻²⁰) of numbers that are not negative. */
    public Variable<A> logarithm(Variable<A> x) {
        Variable<A> y = tape.result(x.rows(), x.columns(), x.varies());
        for (int i = 0; i < x.size(); i++) {
            kernels.set(y.value(), i, Math.log(value(x, i) + LEAST));
        }
        tape.record(y, () -> {
            for (int i = 0; i < x.size(); i++) {
                addGradient(x, i, kernels.get(y.gradient(), i) / (value(x, i) + LEAST));
            }
        });
        return y;
    }

    /** Each row becomes a probability distribution. */
    public Variable<A> softmax(Variable<A> x) {
        int columns = x.columns();
        Variable<A> y = copyOf(x, x.varies());
        kernels.softmax(x.rows(), columns, y.value(), 0);
        tape.record(y, () -> {
            for (int start = 0; start < y.size(); start += columns) {
                double mean = kernels.dot(columns, y.value(), start, y.gradient(), start);
                for (int i = start; i < start + columns; i++) {
                    addGradient(x, i, kernels.get(y.value(), i) * (kernels.get(y.gradient(), i) - mean));
                }
            }
        });
        return y;
    }

    private Variable<A> copyOf(Variable<A> x, boolean varies) {
        Variable<A> y = tape.result(x.rows(), x.columns(), varies);
        kernels.copy(x.value(), x.offset(), y.value(), 0, x.size());
        return y;
    }

    private void passOn(double factor, Variable<A> from, Variable<A> to) {
        if (to.varies()) {
            kernels.addScaled(from.size(), factor, from.gradient(), 0, to.gradient(), to.gradientOffset());
        }
    }

    private double value(Variable<A> x, int index) {
        return kernels.get(x.value(), x.offset() + index);
    }

    private void addGradient(Variable<A> x, int index, double more) {
        if (x.varies()) {
            int at = x.gradientOffset() + index;
            kernels.set(x.gradient(), at, kernels.get(x.gradient(), at) + more);
        }
    }

    private static void require(boolean fits, Variable<?> a, Variable<?> b) {
        if (!fits) {
            throw new IllegalArgumentException(a + " does not fit " + b);
        }
    }
}
