/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.kernel;

/**
 * The operations that small networks are made of, on arrays of one kind. Written once against this interface, a learner
 * runs in single precision on a hub and in double precision where its gradients are checked.
 *
 * <p>Matrices lie row by row in an array, from an offset on. Every operation is deterministic and takes no memory.
 * Implementations have no state and are safe for use by several threads; the arrays are the caller's to guard. Offsets and
 * sizes that reach outside an array throw {@link IndexOutOfBoundsException}.
 *
 * @param <A> the kind of array, for example {@code float[]}
 */
public interface Kernels<A> {

    /** A new array of zeros. */
    A allocate(int length);

    /** The length of an array. */
    int length(A array);

    /** One element. */
    double get(A array, int index);

    /** Changes one element. */
    void set(A array, int index, double value);

    /** Copies and converts {@code count} numbers into an array of this kind. */
    void load(float[] source, int sourceOffset, A target, int targetOffset, int count);

    /** Copies and converts {@code count} numbers out of an array of this kind. */
    void store(A source, int sourceOffset, float[] target, int targetOffset, int count);

    /** Copies within or between arrays of this kind. */
    void copy(A source, int sourceOffset, A target, int targetOffset, int count);

    /** Sets {@code count} elements to a value. */
    void fill(A x, int offset, int count, double value);

    /** x ← αx. */
    void scale(int count, double alpha, A x, int xOffset);

    /** y ← y + αx. */
    void addScaled(int count, double alpha, A x, int xOffset, A y, int yOffset);

    /** z ← z + α x ⊙ y, element by element. */
    void addProduct(int count, double alpha, A x, int xOffset, A y, int yOffset, A z, int zOffset);

    /** x · y. */
    double dot(int count, A x, int xOffset, A y, int yOffset);

    /** ‖x − y‖². */
    double squaredDistance(int count, A x, int xOffset, A y, int yOffset);

    /**
     * C ← AB, or C ← C + AB, for matrices with any strides: element (i, p) of A is at {@code aOffset + i·aRow + p·aColumn},
     * element (p, j) of B at {@code bOffset + p·bRow + j·bColumn}. C is m × n, row by row.
     *
     * @param m rows of A and C
     * @param n columns of B and C
     * @param k columns of A and rows of B
     * @param add whether to add to what C holds
     */
    void multiply(
            int m,
            int n,
            int k,
            A a,
            int aOffset,
            int aRow,
            int aColumn,
            A b,
            int bOffset,
            int bRow,
            int bColumn,
            A c,
            int cOffset,
            boolean add);

    /** C ← AB with A of m × k and B of k × n. */
    default void product(int m, int n, int k, A a, int aOffset, A b, int bOffset, A c, int cOffset) {
        multiply(m, n, k, a, aOffset, k, 1, b, bOffset, n, 1, c, cOffset, false);
    }

    /** C ← ABᵀ with A of m × k and B of n × k. */
    default void productTransposed(int m, int n, int k, A a, int aOffset, A b, int bOffset, A c, int cOffset) {
        multiply(m, n, k, a, aOffset, k, 1, b, bOffset, 1, k, c, cOffset, false);
    }

    /** C ← C + AᵀB with A of k × m and B of k × n. */
    default void addTransposedProduct(int m, int n, int k, A a, int aOffset, A b, int bOffset, A c, int cOffset) {
        multiply(m, n, k, a, aOffset, 1, m, b, bOffset, n, 1, c, cOffset, true);
    }

    /** Adds a row to each of {@code rows} rows of {@code columns} numbers. */
    void addToRows(int rows, int columns, A row, int rowOffset, A x, int xOffset);

    /** Adds the sum of {@code rows} rows of {@code columns} numbers to a row. */
    void addRowSum(int rows, int columns, A x, int xOffset, A row, int rowOffset);

    /** x ← f(x). */
    void activate(Activation activation, int count, A x, int xOffset);

    /** Given y = f(x) and ∂L/∂y, puts ∂L/∂x in place of the latter. */
    void backActivate(Activation activation, int count, A y, int yOffset, A gradient, int gradientOffset);

    /**
     * The derivative of {@link #backActivate} along a direction. Given y = f(x), δ = ∂L/∂x, the tangent ẋ, and the tangent
     * of ∂L/∂y, puts the tangent of ∂L/∂x, f'(x) · (∂L/∂y)˙ + (f''(x) / f'(x)) · δ · ẋ, in place of the latter.
     */
    void backActivateTangent(
            Activation activation,
            int count,
            A y,
            int yOffset,
            A delta,
            int deltaOffset,
            A tangent,
            int tangentOffset,
            A gradientTangent,
            int gradientTangentOffset);

    /** Each row becomes exp(xᵢ) / Σ exp(xⱼ); rows are shifted by their maximum first, so nothing overflows. */
    void softmax(int rows, int columns, A x, int xOffset);
}
