/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.kernel;

import static org.metahab.tensor.kernel.Fused.multiplyAdd;

import java.util.Arrays;

/** Matrix products in blocks of 2 × 4 elements whose sums stay in registers. */
final class FloatProduct {
    private FloatProduct() {}

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
        if (!add) {
            Arrays.fill(c, cOffset, cOffset + m * n, 0);
        }
        int i = 0;
        for (; i + 2 <= m; i += 2) {
            int j = 0;
            for (; j + 4 <= n; j += 4) {
                block2x4(
                        k,
                        a,
                        aOffset + i * aRow,
                        aRow,
                        aColumn,
                        b,
                        bOffset + j * bColumn,
                        bRow,
                        bColumn,
                        c,
                        cOffset + i * n + j,
                        n);
            }
            for (; j < n; j++) {
                single(k, a, aOffset + i * aRow, aColumn, b, bOffset + j * bColumn, bRow, c, cOffset + i * n + j);
                single(
                        k,
                        a,
                        aOffset + (i + 1) * aRow,
                        aColumn,
                        b,
                        bOffset + j * bColumn,
                        bRow,
                        c,
                        cOffset + (i + 1) * n + j);
            }
        }
        if (i < m) {
            int j = 0;
            for (; j + 4 <= n; j += 4) {
                block1x4(
                        k,
                        a,
                        aOffset + i * aRow,
                        aColumn,
                        b,
                        bOffset + j * bColumn,
                        bRow,
                        bColumn,
                        c,
                        cOffset + i * n + j);
            }
            for (; j < n; j++) {
                single(k, a, aOffset + i * aRow, aColumn, b, bOffset + j * bColumn, bRow, c, cOffset + i * n + j);
            }
        }
    }

    private static void block2x4(
            int k,
            float[] a,
            int a0,
            int aRow,
            int aColumn,
            float[] b,
            int b0,
            int bRow,
            int bColumn,
            float[] c,
            int c0,
            int cRow) {
        float s00 = c[c0];
        float s01 = c[c0 + 1];
        float s02 = c[c0 + 2];
        float s03 = c[c0 + 3];
        int c1 = c0 + cRow;
        float s10 = c[c1];
        float s11 = c[c1 + 1];
        float s12 = c[c1 + 2];
        float s13 = c[c1 + 3];
        int pa = a0;
        int pb = b0;
        for (int p = 0; p < k; p++) {
            float x0 = a[pa];
            float x1 = a[pa + aRow];
            float y0 = b[pb];
            float y1 = b[pb + bColumn];
            float y2 = b[pb + 2 * bColumn];
            float y3 = b[pb + 3 * bColumn];
            s00 = multiplyAdd(x0, y0, s00);
            s01 = multiplyAdd(x0, y1, s01);
            s02 = multiplyAdd(x0, y2, s02);
            s03 = multiplyAdd(x0, y3, s03);
            s10 = multiplyAdd(x1, y0, s10);
            s11 = multiplyAdd(x1, y1, s11);
            s12 = multiplyAdd(x1, y2, s12);
            s13 = multiplyAdd(x1, y3, s13);
            pa += aColumn;
            pb += bRow;
        }
        c[c0] = s00;
        c[c0 + 1] = s01;
        c[c0 + 2] = s02;
        c[c0 + 3] = s03;
        c[c1] = s10;
        c[c1 + 1] = s11;
        c[c1 + 2] = s12;
        c[c1 + 3] = s13;
    }

    private static void block1x4(
            int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, int bColumn, float[] c, int c0) {
        float s0 = c[c0];
        float s1 = c[c0 + 1];
        float s2 = c[c0 + 2];
        float s3 = c[c0 + 3];
        int pa = a0;
        int pb = b0;
        for (int p = 0; p < k; p++) {
            float x = a[pa];
            s0 = multiplyAdd(x, b[pb], s0);
            s1 = multiplyAdd(x, b[pb + bColumn], s1);
            s2 = multiplyAdd(x, b[pb + 2 * bColumn], s2);
            s3 = multiplyAdd(x, b[pb + 3 * bColumn], s3);
            pa += aColumn;
            pb += bRow;
        }
        c[c0] = s0;
        c[c0 + 1] = s1;
        c[c0 + 2] = s2;
        c[c0 + 3] = s3;
    }

    private static void single(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] c, int c0) {
        float sum = c[c0];
        int pa = a0;
        int pb = b0;
        for (int p = 0; p < k; p++) {
            sum = multiplyAdd(a[pa], b[pb], sum);
            pa += aColumn;
            pb += bRow;
        }
        c[c0] = sum;
    }
}
