/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.kernel;

import static org.metahab.tensor.kernel.Fused.multiplyAdd;

import java.util.Arrays;

/**
 * Single precision, for speed: matrix products in blocks that stay in registers, a rational hyperbolic tangent.
 * Measured against plain loops and ND4J in {@code docs/adr/0003-tensor-bundle.md}.
 */
public final class FloatKernels implements Kernels<float[]> {

    @Override
    public float[] allocate(int length) {
        return new float[length];
    }

    @Override
    public int length(float[] array) {
        return array.length;
    }

    @Override
    public double get(float[] array, int index) {
        return array[index];
    }

    @Override
    public void set(float[] array, int index, double value) {
        array[index] = (float) value;
    }

    @Override
    public void load(float[] source, int sourceOffset, float[] target, int targetOffset, int count) {
        System.arraycopy(source, sourceOffset, target, targetOffset, count);
    }

    @Override
    public void store(float[] source, int sourceOffset, float[] target, int targetOffset, int count) {
        System.arraycopy(source, sourceOffset, target, targetOffset, count);
    }

    @Override
    public void copy(float[] source, int sourceOffset, float[] target, int targetOffset, int count) {
        System.arraycopy(source, sourceOffset, target, targetOffset, count);
    }

    @Override
    public void fill(float[] x, int offset, int count, double value) {
        Arrays.fill(x, offset, offset + count, (float) value);
    }

    @Override
    public void scale(int count, double alpha, float[] x, int xOffset) {
        float factor = (float) alpha;
        for (int i = xOffset; i < xOffset + count; i++) {
            x[i] *= factor;
        }
    }

    @Override
    public void addScaled(int count, double alpha, float[] x, int xOffset, float[] y, int yOffset) {
        float factor = (float) alpha;
        for (int i = 0; i < count; i++) {
            y[yOffset + i] = multiplyAdd(factor, x[xOffset + i], y[yOffset + i]);
        }
    }

    @Override
    public void addProduct(
            int count, double alpha, float[] x, int xOffset, float[] y, int yOffset, float[] z, int zOffset) {
        float factor = (float) alpha;
        for (int i = 0; i < count; i++) {
            z[zOffset + i] = multiplyAdd(factor * x[xOffset + i], y[yOffset + i], z[zOffset + i]);
        }
    }

    @Override
    public double dot(int count, float[] x, int xOffset, float[] y, int yOffset) {
        float sum0 = 0;
        float sum1 = 0;
        int i = 0;
        for (; i + 2 <= count; i += 2) {
            sum0 = multiplyAdd(x[xOffset + i], y[yOffset + i], sum0);
            sum1 = multiplyAdd(x[xOffset + i + 1], y[yOffset + i + 1], sum1);
        }
        if (i < count) {
            sum0 = multiplyAdd(x[xOffset + i], y[yOffset + i], sum0);
        }
        return sum0 + sum1;
    }

    @Override
    public double squaredDistance(int count, float[] x, int xOffset, float[] y, int yOffset) {
        float sum0 = 0;
        float sum1 = 0;
        int i = 0;
        for (; i + 2 <= count; i += 2) {
            float d0 = x[xOffset + i] - y[yOffset + i];
            float d1 = x[xOffset + i + 1] - y[yOffset + i + 1];
            sum0 = multiplyAdd(d0, d0, sum0);
            sum1 = multiplyAdd(d1, d1, sum1);
        }
        if (i < count) {
            float d = x[xOffset + i] - y[yOffset + i];
            sum0 = multiplyAdd(d, d, sum0);
        }
        return sum0 + sum1;
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
        FloatProduct.multiply(m, n, k, a, aOffset, aRow, aColumn, b, bOffset, bRow, bColumn, c, cOffset, add);
    }

    @Override
    public void addToRows(int rows, int columns, float[] row, int rowOffset, float[] x, int xOffset) {
        for (int r = 0; r < rows; r++) {
            int start = xOffset + r * columns;
            for (int j = 0; j < columns; j++) {
                x[start + j] += row[rowOffset + j];
            }
        }
    }

    @Override
    public void addRowSum(int rows, int columns, float[] x, int xOffset, float[] row, int rowOffset) {
        for (int r = 0; r < rows; r++) {
            int start = xOffset + r * columns;
            for (int j = 0; j < columns; j++) {
                row[rowOffset + j] += x[start + j];
            }
        }
    }

    @Override
    public void activate(Activation activation, int count, float[] x, int xOffset) {
        switch (activation) {
            case TANH -> {
                for (int i = xOffset; i < xOffset + count; i++) {
                    x[i] = tanh(x[i]);
                }
            }
            case RELU -> {
                for (int i = xOffset; i < xOffset + count; i++) {
                    x[i] = Math.max(x[i], 0);
                }
            }
            case ELU -> {
                for (int i = xOffset; i < xOffset + count; i++) {
                    x[i] = x[i] > 0 ? x[i] : (float) Math.expm1(x[i]);
                }
            }
        }
    }

    /**
     * tanh x = 2t / (1 + t²) with t = tanh(x/2) from Lambert's continued fraction, cut after seven terms; one division in
     * all. Within 3e-7 of the true value everywhere.
     */
    static float tanh(float x) {
        float h = 0.5f * Math.max(-9f, Math.min(9f, x));
        float s = h * h;
        float p = h * (135_135f + s * (17_325f + s * (378f + s)));
        float q = 135_135f + s * (62_370f + s * (3_150f + s * 28f));
        return 2 * p * q / (q * q + p * p);
    }

    @Override
    public void backActivate(
            Activation activation, int count, float[] y, int yOffset, float[] gradient, int gradientOffset) {
        switch (activation) {
            case TANH -> {
                for (int i = 0; i < count; i++) {
                    float value = y[yOffset + i];
                    gradient[gradientOffset + i] *= 1 - value * value;
                }
            }
            case RELU -> {
                for (int i = 0; i < count; i++) {
                    gradient[gradientOffset + i] = y[yOffset + i] > 0 ? gradient[gradientOffset + i] : 0;
                }
            }
            case ELU -> {
                for (int i = 0; i < count; i++) {
                    gradient[gradientOffset + i] *= Math.min(y[yOffset + i], 0) + 1;
                }
            }
        }
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
        switch (activation) {
            case TANH -> {
                for (int i = 0; i < count; i++) {
                    float value = y[yOffset + i];
                    float bent = -2 * value * delta[deltaOffset + i] * tangent[tangentOffset + i];
                    int at = gradientTangentOffset + i;
                    gradientTangent[at] = multiplyAdd(gradientTangent[at], 1 - value * value, bent);
                }
            }
            case RELU -> backActivate(activation, count, y, yOffset, gradientTangent, gradientTangentOffset);
            case ELU -> {
                for (int i = 0; i < count; i++) {
                    float value = y[yOffset + i];
                    float bent = value > 0 ? 0 : delta[deltaOffset + i] * tangent[tangentOffset + i];
                    int at = gradientTangentOffset + i;
                    gradientTangent[at] = multiplyAdd(gradientTangent[at], Math.min(value, 0) + 1, bent);
                }
            }
        }
    }

    @Override
    public void softmax(int rows, int columns, float[] x, int xOffset) {
        for (int start = xOffset; start < xOffset + rows * columns; start += columns) {
            float max = Float.NEGATIVE_INFINITY;
            for (int j = start; j < start + columns; j++) {
                max = Math.max(max, x[j]);
            }
            double sum = 0;
            for (int j = start; j < start + columns; j++) {
                double e = Math.exp(x[j] - max);
                x[j] = (float) e;
                sum += e;
            }
            scale(columns, 1 / sum, x, start);
        }
    }
}
