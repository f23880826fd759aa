/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.internal;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import java.nio.FloatBuffer;
import java.util.Objects;
import org.metahab.tensor.kernel.Activation;
import org.metahab.tensor.kernel.FastKernels;
import org.metahab.tensor.kernel.Kernels;

/**
 * The quickest kernels for each size on a machine with ND4J. Where Java has the vector unit they are its own. Where it has not,
 * great matrix products run natively; the rest is cheaper in Java than the way there. {@code ProductTimes} among the tests
 * measures where that begins.
 */
final class Nd4jKernels implements Kernels<float[]> {
    /** Multiplications of 64 × 64 × 64, from which on a native product is several times as quick as plain Java. */
    static final long GREAT = 1L << 18;

    private final Kernels<float[]> java = FastKernels.create();
    private final long great;

    Nd4jKernels() {
        this(FastKernels.vectorised() ? Long.MAX_VALUE : GREAT);
    }

    /** @param great how many multiplications make a product run natively */
    Nd4jKernels(long great) {
        this.great = great;
    }

    @Override
    public float[] allocate(int length) {
        return java.allocate(length);
    }

    @Override
    public int length(float[] array) {
        return java.length(array);
    }

    @Override
    public double get(float[] array, int index) {
        return java.get(array, index);
    }

    @Override
    public void set(float[] array, int index, double value) {
        java.set(array, index, value);
    }

    @Override
    public void load(float[] source, int sourceOffset, float[] target, int targetOffset, int count) {
        java.load(source, sourceOffset, target, targetOffset, count);
    }

    @Override
    public void store(float[] source, int sourceOffset, float[] target, int targetOffset, int count) {
        java.store(source, sourceOffset, target, targetOffset, count);
    }

    @Override
    public void copy(float[] source, int sourceOffset, float[] target, int targetOffset, int count) {
        java.copy(source, sourceOffset, target, targetOffset, count);
    }

    @Override
    public void fill(float[] x, int offset, int count, double value) {
        java.fill(x, offset, count, value);
    }

    @Override
    public void scale(int count, double alpha, float[] x, int xOffset) {
        java.scale(count, alpha, x, xOffset);
    }

    @Override
    public void addScaled(int count, double alpha, float[] x, int xOffset, float[] y, int yOffset) {
        java.addScaled(count, alpha, x, xOffset, y, yOffset);
    }

    @Override
    public void addProduct(
            int count, double alpha, float[] x, int xOffset, float[] y, int yOffset, float[] z, int zOffset) {
        java.addProduct(count, alpha, x, xOffset, y, yOffset, z, zOffset);
    }

    @Override
    public double dot(int count, float[] x, int xOffset, float[] y, int yOffset) {
        return java.dot(count, x, xOffset, y, yOffset);
    }

    @Override
    public double squaredDistance(int count, float[] x, int xOffset, float[] y, int yOffset) {
        return java.squaredDistance(count, x, xOffset, y, yOffset);
    }

    @Override
    public void multiply(
            int m,
            int n,
            int k,
            float[] a,
            int aOffset,
            int aRow,
            int aColumn,
            float[] b,
            int bOffset,
            int bRow,
            int bColumn,
            float[] c,
            int cOffset,
            boolean add) {
        boolean small = (long) m * n * k < great;
        if (small || m == 0 || n == 0 || k == 0 || (aRow != 1 && aColumn != 1) || (bRow != 1 && bColumn != 1)) {
            java.multiply(m, n, k, a, aOffset, aRow, aColumn, b, bOffset, bRow, bColumn, c, cOffset, add);
            return;
        }
        Objects.checkIndex(aOffset + (m - 1) * aRow + (k - 1) * aColumn, a.length);
        Objects.checkIndex(bOffset + (k - 1) * bRow + (n - 1) * bColumn, b.length);
        Objects.checkFromIndexSize(cOffset, m * n, c.length);
        cblas_sgemm(
                CblasRowMajor,
                aColumn == 1 ? CblasNoTrans : CblasTrans,
                bColumn == 1 ? CblasNoTrans : CblasTrans,
                m,
                n,
                k,
                1,
                from(a, aOffset),
                leading(aRow, aColumn, m, k),
                from(b, bOffset),
                leading(bRow, bColumn, k, n),
                add ? 1 : 0,
                from(c, cOffset),
                n);
    }

    private static FloatBuffer from(float[] array, int offset) {
        return FloatBuffer.wrap(array, offset, array.length - offset);
    }

    /** The distance of rows in memory, or of columns if those are what lies together. */
    private static int leading(int row, int column, int rows, int columns) {
        return column == 1 ? Math.max(row, columns) : Math.max(column, rows);
    }

    @Override
    public void addToRows(int rows, int columns, float[] row, int rowOffset, float[] x, int xOffset) {
        java.addToRows(rows, columns, row, rowOffset, x, xOffset);
    }

    @Override
    public void addRowSum(int rows, int columns, float[] x, int xOffset, float[] row, int rowOffset) {
        java.addRowSum(rows, columns, x, xOffset, row, rowOffset);
    }

    @Override
    public void activate(Activation activation, int count, float[] x, int xOffset) {
        java.activate(activation, count, x, xOffset);
    }

    @Override
    public void backActivate(
            Activation activation, int count, float[] y, int yOffset, float[] gradient, int gradientOffset) {
        java.backActivate(activation, count, y, yOffset, gradient, gradientOffset);
    }

    @Override
    public void backActivateTangent(
            Activation activation,
            int count,
            float[] y,
            int yOffset,
            float[] delta,
            int deltaOffset,
            float[] tangent,
            int tangentOffset,
            float[] gradientTangent,
            int gradientTangentOffset) {
        java.backActivateTangent(
                activation,
                count,
                y,
                yOffset,
                delta,
                deltaOffset,
                tangent,
                tangentOffset,
                gradientTangent,
                gradientTangentOffset);
    }

    @Override
    public void softmax(int rows, int columns, float[] x, int xOffset) {
        java.softmax(rows, columns, x, xOffset);
    }
}
