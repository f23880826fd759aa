/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.tape;

import java.util.ArrayList;
import java.util.List;
import org.metahab.tensor.kernel.Kernels;

/**
 * Reverse-mode differentiation: operations on matrices are carried out at once, and written down so that
 * {@link #backward} can go through them from the last to the first. What it holds is used again after {@link #begin}, so
 * that a network that runs many times takes memory once. For one thread at a time.
 *
 * <p>Source: Griewank and Walther, "Evaluating Derivatives", SIAM 2008, chapter 3.2.
 *
 * @param <A> the kind of array, see {@link Kernels}
 */
public final class Tape<A> {
    private final Kernels<A> kernels;
    private final A none;
    private final List<A> buffers = new ArrayList<>();
    private final List<Runnable> steps = new ArrayList<>();
    private int used;
    private boolean goesBack;
    private A parameters;
    private A gradient;

    public Tape(Kernels<A> kernels) {
        this.kernels = kernels;
        this.none = kernels.allocate(0);
        this.parameters = none;
        this.gradient = none;
    }

    /** What calculates. */
    public Kernels<A> kernels() {
        return kernels;
    }

    /** Begins anew, without going back later. All variables so far become invalid. */
    public void begin(A newParameters) {
        begin(newParameters, none, false);
    }

    /**
     * Begins anew. All variables so far become invalid.
     *
     * @param newGradient ∂L/∂parameters is added here when going back; as long as the parameters
     */
    public void begin(A newParameters, A newGradient) {
        begin(newParameters, newGradient, true);
    }

    private void begin(A newParameters, A newGradient, boolean back) {
        parameters = newParameters;
        gradient = newGradient;
        goesBack = back;
        used = 0;
        steps.clear();
    }

    /** Some of the parameters as a matrix. */
    public Variable<A> parameter(int offset, int rows, int columns) {
        return new Variable<>(parameters, offset, gradient, offset, rows, columns, goesBack);
    }

    /** A matrix of zeros to be filled in by the caller; no gradient goes to it. */
    public Variable<A> constant(int rows, int columns) {
        A value = buffer(rows * columns);
        kernels.fill(value, 0, rows * columns, 0);
        return new Variable<>(value, 0, none, 0, rows, columns, false);
    }

    /** A constant matrix of given numbers. */
    public Variable<A> constant(int rows, int columns, float[] numbers) {
        Variable<A> constant = constant(rows, columns);
        kernels.load(numbers, 0, constant.value(), 0, rows * columns);
        return constant;
    }

    /**
     * A matrix for the result of an operation, not yet filled in.
     *
     * @param varies whether anything it depends on does
     */
    Variable<A> result(int rows, int columns, boolean varies) {
        int size = rows * columns;
        A value = buffer(size);
        if (!varies || !goesBack) {
            return new Variable<>(value, 0, none, 0, rows, columns, false);
        }
        A resultGradient = buffer(size);
        kernels.fill(resultGradient, 0, size, 0);
        return new Variable<>(value, 0, resultGradient, 0, rows, columns, true);
    }

    /** An array of at least so many numbers, with anything in it, until the next {@link #begin}. */
    A buffer(int size) {
        if (used == buffers.size()) {
            buffers.add(kernels.allocate(size));
        } else if (kernels.length(buffers.get(used)) < size) {
            buffers.set(used, kernels.allocate(size));
        }
        return buffers.get(used++);
    }

    /** Writes down how to go back through an operation, given its result's gradient. */
    void record(Variable<A> result, Runnable back) {
        if (result.varies()) {
            steps.add(back);
        }
    }

    /**
     * Adds {@code weight} · ∂loss/∂parameters to the gradient.
     *
     * @param loss a single number
     */
    public void backward(Variable<A> loss, double weight) {
        if (loss.size() != 1) {
            throw new IllegalArgumentException("a loss is a single number, not " + loss);
        }
        if (!loss.varies()) {
            return;
        }
        kernels.set(loss.gradient(), loss.gradientOffset(), weight);
        for (int i = steps.size() - 1; i >= 0; i--) {
            steps.get(i).run();
        }
    }

    /** The only number of a matrix that has one. */
    public double number(Variable<A> single) {
        return kernels.get(single.value(), single.offset());
    }
}
