/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.tape;

import org.metahab.tensor.kernel.Kernels;

/**
 * What is done to the rows of matrices: choosing, joining, comparing.
 *
 * @param <A> the kind of array
 */
public final class Rows<A> {
    private static final double LEAST_SQUARE = 1e-8;

    private final Tape<A> tape;
    private final Kernels<A> kernels;

    public Rows(Tape<A> tape) {
        this.tape = tape;
        this.kernels = tape.kernels();
    }

    /**
     * The rows of some numbers, in the order given; a row may occur more than once.
     *
     * @param rows numbers of rows of x; −1 gives a row of zeros
     */
    public Variable<A> select(Variable<A> x, int... rows) {
        int columns = x.columns();
        Variable<A> y = tape.result(rows.length, columns, x.varies());
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] < 0) {
                kernels.fill(y.value(), i * columns, columns, 0);
            } else {
                kernels.copy(x.value(), x.offset() + rows[i] * columns, y.value(), i * columns, columns);
            }
        }
        tape.record(y, () -> {
            for (int i = 0; i < rows.length; i++) {
                if (rows[i] >= 0) {
                    int to = x.gradientOffset() + rows[i] * columns;
                    kernels.addScaled(columns, 1, y.gradient(), i * columns, x.gradient(), to);
                }
            }
        });
        return y;
    }

    /** Matrices of equally many rows side by side. */
    public Variable<A> join(Variable<A> left, Variable<A> right) {
        require(left.rows() == right.rows(), left, right);
        int columns = left.columns() + right.columns();
        Variable<A> y = tape.result(left.rows(), columns, left.varies() || right.varies());
        put(left, y, 0);
        put(right, y, left.columns());
        tape.record(y, () -> {
            addBack(y, 0, left);
            addBack(y, left.columns(), right);
        });
        return y;
    }

    private void put(Variable<A> part, Variable<A> whole, int column) {
        for (int r = 0; r < part.rows(); r++) {
            kernels.copy(
                    part.value(),
                    part.offset() + r * part.columns(),
                    whole.value(),
                    r * whole.columns() + column,
                    part.columns());
        }
    }

    private void addBack(Variable<A> whole, int column, Variable<A> part) {
        if (part.varies()) {
            for (int r = 0; r < part.rows(); r++) {
                kernels.addScaled(
                        part.columns(),
                        1,
                        whole.gradient(),
                        r * whole.columns() + column,
                        part.gradient(),
                        part.gradientOffset() + r * part.columns());
            }
        }
    }

    /** Matrices of equally many columns below each other. */
    public Variable<A> stack(Variable<A> upper, Variable<A> lower) {
        require(upper.columns() == lower.columns(), upper, lower);
        Variable<A> y = tape.result(upper.rows() + lower.rows(), upper.columns(), upper.varies() || lower.varies());
        kernels.copy(upper.value(), upper.offset(), y.value(), 0, upper.size());
        kernels.copy(lower.value(), lower.offset(), y.value(), upper.size(), lower.size());
        tape.record(y, () -> {
            if (upper.varies()) {
                kernels.addScaled(upper.size(), 1, y.gradient(), 0, upper.gradient(), upper.gradientOffset());
            }
            if (lower.varies()) {
                kernels.addScaled(
                        lower.size(), 1, y.gradient(), upper.size(), lower.gradient(), lower.gradientOffset());
            }
        });
        return y;
    }

    /** Some neighbouring columns. */
    public Variable<A> columns(Variable<A> x, int first, int count) {
        Variable<A> y = tape.result(x.rows(), count, x.varies());
        for (int r = 0; r < x.rows(); r++) {
            kernels.copy(x.value(), x.offset() + r * x.columns() + first, y.value(), r * count, count);
        }
        tape.record(y, () -> {
            for (int r = 0; r < x.rows(); r++) {
                int to = x.gradientOffset() + r * x.columns() + first;
                kernels.addScaled(count, 1, y.gradient(), r * count, x.gradient(), to);
            }
        });
        return y;
    }

    /** ‖xᵢ − zⱼ‖² for each row i of x and j of z. */
    public Variable<A> squaredDistances(Variable<A> x, Variable<A> z) {
        require(x.columns() == z.columns(), x, z);
        int n = z.rows();
        int width = x.columns();
        Variable<A> y = tape.result(x.rows(), n, x.varies() || z.varies());
        for (int i = 0; i < x.rows(); i++) {
            for (int j = 0; j < n; j++) {
                kernels.set(
                        y.value(),
                        i * n + j,
                        kernels.squaredDistance(
                                width, x.value(), x.offset() + i * width, z.value(), z.offset() + j * width));
            }
        }
        tape.record(y, () -> {
            for (int i = 0; i < x.rows(); i++) {
                for (int j = 0; j < n; j++) {
                    double twice = 2 * kernels.get(y.gradient(), i * n + j);
                    addDifference(twice, x, i, z, j);
                    addDifference(twice, z, j, x, i);
                }
            }
        });
        return y;
    }

    /** Adds {@code factor} · (aᵢ − bⱼ) to the gradient of aᵢ. */
    private void addDifference(double factor, Variable<A> a, int i, Variable<A> b, int j) {
        if (a.varies()) {
            int width = a.columns();
            int to = a.gradientOffset() + i * width;
            kernels.addScaled(width, factor, a.value(), a.offset() + i * width, a.gradient(), to);
            kernels.addScaled(width, -factor, b.value(), b.offset() + j * width, a.gradient(), to);
        }
    }

    /** Rows of length 1: x / √(‖x‖² + 10⁻⁸). */
    public Variable<A> normalise(Variable<A> x) {
        int width = x.columns();
        Variable<A> y = tape.result(x.rows(), width, x.varies());
        kernels.copy(x.value(), x.offset(), y.value(), 0, x.size());
        for (int start = 0; start < x.size(); start += width) {
            kernels.scale(width, 1 / length(x, start), y.value(), start);
        }
        tape.record(y, () -> {
            for (int start = 0; start < x.size(); start += width) {
                double length = length(x, start);
                double along = kernels.dot(width, y.value(), start, y.gradient(), start);
                int to = x.gradientOffset() + start;
                kernels.addScaled(width, 1 / length, y.gradient(), start, x.gradient(), to);
                kernels.addScaled(width, -along / length, y.value(), start, x.gradient(), to);
            }
        });
        return y;
    }

    private double length(Variable<A> x, int start) {
        int at = x.offset() + start;
        return Math.sqrt(kernels.dot(x.columns(), x.value(), at, x.value(), at) + LEAST_SQUARE);
    }

    /** The greatest number of each column, in one row; its derivative goes to the first of equals. */
    public Variable<A> greatest(Variable<A> x) {
        int columns = x.columns();
        int[] places = new int[columns];
        Variable<A> y = tape.result(1, columns, x.varies());
        for (int c = 0; c < columns; c++) {
            places[c] = c;
            for (int i = c; i < x.size(); i += columns) {
                if (kernels.get(x.value(), x.offset() + i) > kernels.get(x.value(), x.offset() + places[c])) {
                    places[c] = i;
                }
            }
            kernels.set(y.value(), c, kernels.get(x.value(), x.offset() + places[c]));
        }
        tape.record(y, () -> {
            for (int c = 0; c < columns; c++) {
                int to = x.gradientOffset() + places[c];
                kernels.set(x.gradient(), to, kernels.get(x.gradient(), to) + kernels.get(y.gradient(), c));
            }
        });
        return y;
    }

    private static void require(boolean fits, Variable<?> a, Variable<?> b) {
        if (!fits) {
            throw new IllegalArgumentException(a + " does not fit " + b);
        }
    }
}
