/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Matrix products in blocks of four rows and up to three vectors of columns whose sums stay in registers. The last vector
 * of a block may overlap the one before it: what both hold is the same.
 */
final class VectorProduct {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final ThreadLocal<float[]> TURNED = ThreadLocal.withInitial(() -> new float[0]);

    private VectorProduct() {}

    /** As {@link Kernels#multiply}. */
    static void multiply(
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
        if (n == 1 && m >= LANES && aRow == 1) {
            rows(1, m, k, b, bOffset, 1, bRow, a, aOffset, aColumn, c, cOffset, add);
        } else if (n == 1 && aColumn == 1 && bRow == 1 && k >= LANES) {
            for (int i = 0; i < m; i++) {
                float sum = dot(k, a, aOffset + i * aRow, b, bOffset);
                c[cOffset + i] = add ? c[cOffset + i] + sum : sum;
            }
        } else if (n < LANES) {
            FloatProduct.multiply(m, n, k, a, aOffset, aRow, aColumn, b, bOffset, bRow, bColumn, c, cOffset, add);
        } else if (bColumn == 1) {
            rows(m, n, k, a, aOffset, aRow, aColumn, b, bOffset, bRow, c, cOffset, add);
        } else {
            float[] turned = turned(n, k, b, bOffset, bRow, bColumn);
            rows(m, n, k, a, aOffset, aRow, aColumn, turned, 0, n, c, cOffset, add);
        }
    }

    /** x · y of contiguous numbers. */
    static float dot(int count, float[] x, int xOffset, float[] y, int yOffset) {
        int bound = SPECIES.loopBound(count);
        FloatVector sums = FloatVector.zero(SPECIES);
        for (int i = 0; i < bound; i += LANES) {
            sums = FloatVector.fromArray(SPECIES, x, xOffset + i)
                    .fma(FloatVector.fromArray(SPECIES, y, yOffset + i), sums);
        }
        float sum = bound == 0 ? 0 : sums.reduceLanes(VectorOperators.ADD);
        for (int i = bound; i < count; i++) {
            sum += x[xOffset + i] * y[yOffset + i];
        }
        return sum;
    }

    /** B with its columns side by side in memory. */
    private static float[] turned(int n, int k, float[] b, int bOffset, int bRow, int bColumn) {
        float[] turned = TURNED.get();
        if (turned.length < n * k) {
            turned = new float[n * k];
            TURNED.set(turned);
        }
        for (int j = 0; j < n; j++) {
            int from = bOffset + j * bColumn;
            for (int p = 0; p < k; p++) {
                turned[p * n + j] = b[from + p * bRow];
            }
        }
        return turned;
    }

    private static void rows(
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
            float[] c,
            int cOffset,
            boolean add) {
        if (!add) {
            Arrays.fill(c, cOffset, cOffset + m * n, 0);
        }
        int blocks = (n + 3 * LANES - 1) / (3 * LANES);
        int start = 0;
        for (int block = 0; block < blocks; block++) {
            int width = Math.max(LANES, (n - start) / (blocks - block));
            int i = 0;
            for (; i + 4 <= m; i += 4) {
                four(
                        k,
                        a,
                        aOffset + i * aRow,
                        aRow,
                        aColumn,
                        b,
                        bOffset + start,
                        bRow,
                        c,
                        cOffset + i * n + start,
                        n,
                        width);
            }
            for (; i < m; i++) {
                one(k, a, aOffset + i * aRow, aColumn, b, bOffset + start, bRow, c, cOffset + i * n + start, width);
            }
            start += width;
        }
    }

    private static void four(
            int k,
            float[] a,
            int a0,
            int aRow,
            int aColumn,
            float[] b,
            int b0,
            int bRow,
            float[] c,
            int c0,
            int cRow,
            int width) {
        if (width == LANES) {
            four1(k, a, a0, aRow, aColumn, b, b0, bRow, c, c0, cRow);
        } else if (width <= 2 * LANES) {
            four2(k, a, a0, aRow, aColumn, b, b0, bRow, c, c0, cRow, width - LANES);
        } else {
            four3(k, a, a0, aRow, aColumn, b, b0, bRow, c, c0, cRow, width - LANES);
        }
    }

    private static void four1(
            int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow, float[] c, int c0, int cRow) {
        FloatVector s0 = load(c, c0);
        FloatVector s1 = load(c, c0 + cRow);
        FloatVector s2 = load(c, c0 + 2 * cRow);
        FloatVector s3 = load(c, c0 + 3 * cRow);
        int pa = a0;
        int pb = b0;
        for (int p = 0; p < k; p++) {
            FloatVector y = load(b, pb);
            s0 = y.fma(spread(a[pa]), s0);
            s1 = y.fma(spread(a[pa + aRow]), s1);
            s2 = y.fma(spread(a[pa + 2 * aRow]), s2);
            s3 = y.fma(spread(a[pa + 3 * aRow]), s3);
            pa += aColumn;
            pb += bRow;
        }
        s0.intoArray(c, c0);
        s1.intoArray(c, c0 + cRow);
        s2.intoArray(c, c0 + 2 * cRow);
        s3.intoArray(c, c0 + 3 * cRow);
    }

    private static void four2(
            int k,
            float[] a,
            int a0,
            int aRow,
            int aColumn,
            float[] b,
            int b0,
            int bRow,
            float[] c,
            int c0,
            int cRow,
            int last) {
        int c1 = c0 + cRow;
        int c2 = c1 + cRow;
        int c3 = c2 + cRow;
        FloatVector s00 = load(c, c0);
        FloatVector s01 = load(c, c0 + last);
        FloatVector s10 = load(c, c1);
        FloatVector s11 = load(c, c1 + last);
        FloatVector s20 = load(c, c2);
        FloatVector s21 = load(c, c2 + last);
        FloatVector s30 = load(c, c3);
        FloatVector s31 = load(c, c3 + last);
        int pa = a0;
        int pb = b0;
        for (int p = 0; p < k; p++) {
            FloatVector y0 = load(b, pb);
            FloatVector y1 = load(b, pb + last);
            FloatVector x = spread(a[pa]);
            s00 = y0.fma(x, s00);
            s01 = y1.fma(x, s01);
            x = spread(a[pa + aRow]);
            s10 = y0.fma(x, s10);
            s11 = y1.fma(x, s11);
            x = spread(a[pa + 2 * aRow]);
            s20 = y0.fma(x, s20);
            s21 = y1.fma(x, s21);
            x = spread(a[pa + 3 * aRow]);
            s30 = y0.fma(x, s30);
            s31 = y1.fma(x, s31);
            pa += aColumn;
            pb += bRow;
        }
        s00.intoArray(c, c0);
        s01.intoArray(c, c0 + last);
        s10.intoArray(c, c1);
        s11.intoArray(c, c1 + last);
        s20.intoArray(c, c2);
        s21.intoArray(c, c2 + last);
        s30.intoArray(c, c3);
        s31.intoArray(c, c3 + last);
    }

    private static void four3(
            int k,
            float[] a,
            int a0,
            int aRow,
            int aColumn,
            float[] b,
            int b0,
            int bRow,
            float[] c,
            int c0,
            int cRow,
            int last) {
        int c1 = c0 + cRow;
        int c2 = c1 + cRow;
        int c3 = c2 + cRow;
        FloatVector s00 = load(c, c0);
        FloatVector s01 = load(c, c0 + LANES);
        FloatVector s02 = load(c, c0 + last);
        FloatVector s10 = load(c, c1);
        FloatVector s11 = load(c, c1 + LANES);
        FloatVector s12 = load(c, c1 + last);
        FloatVector s20 = load(c, c2);
        FloatVector s21 = load(c, c2 + LANES);
        FloatVector s22 = load(c, c2 + last);
        FloatVector s30 = load(c, c3);
        FloatVector s31 = load(c, c3 + LANES);
        FloatVector s32 = load(c, c3 + last);
        int pa = a0;
        int pb = b0;
        for (int p = 0; p < k; p++) {
            FloatVector y0 = load(b, pb);
            FloatVector y1 = load(b, pb + LANES);
            FloatVector y2 = load(b, pb + last);
            FloatVector x = spread(a[pa]);
            s00 = y0.fma(x, s00);
            s01 = y1.fma(x, s01);
            s02 = y2.fma(x, s02);
            x = spread(a[pa + aRow]);
            s10 = y0.fma(x, s10);
            s11 = y1.fma(x, s11);
            s12 = y2.fma(x, s12);
            x = spread(a[pa + 2 * aRow]);
            s20 = y0.fma(x, s20);
            s21 = y1.fma(x, s21);
            s22 = y2.fma(x, s22);
            x = spread(a[pa + 3 * aRow]);
            s30 = y0.fma(x, s30);
            s31 = y1.fma(x, s31);
            s32 = y2.fma(x, s32);
            pa += aColumn;
            pb += bRow;
        }
        s00.intoArray(c, c0);
        s01.intoArray(c, c0 + LANES);
        s02.intoArray(c, c0 + last);
        s10.intoArray(c, c1);
        s11.intoArray(c, c1 + LANES);
        s12.intoArray(c, c1 + last);
        s20.intoArray(c, c2);
        s21.intoArray(c, c2 + LANES);
        s22.intoArray(c, c2 + last);
        s30.intoArray(c, c3);
        s31.intoArray(c, c3 + LANES);
        s32.intoArray(c, c3 + last);
    }

    private static void one(
            int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] c, int c0, int width) {
        int last = width - LANES;
        int middle = Math.min(LANES, last);
        FloatVector s0 = load(c, c0);
        FloatVector s1 = load(c, c0 + middle);
        FloatVector s2 = load(c, c0 + last);
        int pa = a0;
        int pb = b0;
        for (int p = 0; p < k; p++) {
            FloatVector x = spread(a[pa]);
            s0 = load(b, pb).fma(x, s0);
            s1 = load(b, pb + middle).fma(x, s1);
            s2 = load(b, pb + last).fma(x, s2);
            pa += aColumn;
            pb += bRow;
        }
        s0.intoArray(c, c0);
        s1.intoArray(c, c0 + middle);
        s2.intoArray(c, c0 + last);
    }

    private static FloatVector load(float[] x, int at) {
        return FloatVector.fromArray(SPECIES, x, at);
    }

    private static FloatVector spread(float x) {
        return FloatVector.broadcast(SPECIES, x);
    }
}
