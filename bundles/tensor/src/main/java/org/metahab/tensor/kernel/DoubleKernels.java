/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.kernel;

import java.util.Arrays;

/** Double precision by plain loops: the oracle for faster kernels, and for gradients against finite differences. */
public final class DoubleKernels implements Kernels<double[]> {

    @Override
    public double[] allocate(int length) {
        return new double[length];
    }

    @Override
    public int length(double[] array) {
        return array.length;
    }

    @Override
    public double get(double[] array, int index) {
        return array[index];
    }

    @Override
    public void set(double[] array, int index, double value) {
        array[index] = value;
    }

    @Override
    public void load(float[] source, int sourceOffset, double[] target, int targetOffset, int count) {
        for (int i = 0; i < count; i++) {
            target[targetOffset + i] = source[sourceOffset + i];
        }
    }

    @Override
    public void store(double[] source, int sourceOffset, float[] target, int targetOffset, int count) {
        for (int i = 0; i < count; i++) {
            target[targetOffset + i] = (float) source[sourceOffset + i];
        }
    }

    @Override
    public void copy(double[] source, int sourceOffset, double[] target, int targetOffset, int count) {
        System.arraycopy(source, sourceOffset, target, targetOffset, count);
    }

    @Override
    public void fill(double[] x, int offset, int count, double value) {
        Arrays.fill(x, offset, offset + count, value);
    }

    @Override
    public void scale(int count, double alpha, double[] x, int xOffset) {
        for (int i = xOffset; i < xOffset + count; i++) {
            x[i] *= alpha;
        }
    }

    @Override
    public void addScaled(int count, double alpha, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < count; i++) {
            y[yOffset + i] += alpha * x[xOffset + i];
        }
    }

    @Override
    public void addProduct(
            int count, double alpha, double[] x, int xOffset, double[] y, int yOffset, double[] z, int zOffset) {
        for (int i = 0; i < count; i++) {
            z[zOffset + i] += alpha * x[xOffset + i] * y[yOffset + i];
        }
    }

    @Override
    public double dot(int count, double[] x, int xOffset, double[] y, int yOffset) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += x[xOffset + i] * y[yOffset + i];
        }
        return sum;
    }

    @Override
    public double squaredDistance(int count, double[] x, int xOffset, double[] y, int yOffset) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double difference = x[xOffset + i] - y[yOffset + i];
            sum += difference * difference;
        }
        return sum;
    }

    @Override
    public void multiply(
            int m,
            int n,
            int k,
            double[] a,
            int aOffset,
            int aRow,
            int aColumn,
            double[] b,
            int bOffset,
            int bRow,
            int bColumn,
            double[] c,
            int cOffset,
            boolean add) {
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double sum = add ? c[cOffset + i * n + j] : 0;
                for (int p = 0; p < k; p++) {
                    sum += a[aOffset + i * aRow + p * aColumn] * b[bOffset + p * bRow + j * bColumn];
                }
                c[cOffset + i * n + j] = sum;
            }
        }
    }

    @Override
    public void addToRows(int rows, int columns, double[] row, int rowOffset, double[] x, int xOffset) {
        for (int i = 0; i < rows * columns; i++) {
            x[xOffset + i] += row[rowOffset + i % columns];
        }
    }

    @Override
    public void addRowSum(int rows, int columns, double[] x, int xOffset, double[] row, int rowOffset) {
        for (int i = 0; i < rows * columns; i++) {
            row[rowOffset + i % columns] += x[xOffset + i];
        }
    }

    @Override
    public void activate(Activation activation, int count, double[] x, int xOffset) {
        for (int i = xOffset; i < xOffset + count; i++) {
            x[i] = switch (activation) {
                case TANH -> Math.tanh(x[i]);
                case RELU -> Math.max(x[i], 0);
                case ELU -> x[i] > 0 ? x[i] : Math.expm1(x[i]);
            };
        }
    }

    @Override
    public void backActivate(
            Activation activation, int count, double[] y, int yOffset, double[] gradient, int gradientOffset) {
        for (int i = 0; i < count; i++) {
            double value = y[yOffset + i];
            gradient[gradientOffset + i] *= switch (activation) {
                case TANH -> 1 - value * value;
                case RELU -> value > 0 ? 1 : 0;
                case ELU -> value > 0 ? 1 : value + 1;
            };
        }
    }

    @Override
    public void backActivateTangent(
            Activation activation,
            int count,
            double[] y,
            int yOffset,
            double[] delta,
            int deltaOffset,
            double[] tangent,
            int tangentOffset,
            double[] gradientTangent,
            int gradientTangentOffset) {
        backActivate(activation, count, y, yOffset, gradientTangent, gradientTangentOffset);
        for (int i = 0; i < count; i++) {
            double value = y[yOffset + i];
            double curvature =
                    switch (activation) {
                        case TANH -> -2 * value;
                        case RELU -> 0;
                        case ELU -> value > 0 ? 0 : 1;
                    };
            gradientTangent[gradientTangentOffset + i] +=
                    curvature * delta[deltaOffset + i] * tangent[tangentOffset + i];
        }
    }

    @Override
    public void softmax(int rows, int columns, double[] x, int xOffset) {
        for (int start = xOffset; start < xOffset + rows * columns; start += columns) {
            double max = Double.NEGATIVE_INFINITY;
            for (int j = start; j < start + columns; j++) {
                max = Math.max(max, x[j]);
            }
            double sum = 0;
            for (int j = start; j < start + columns; j++) {
                x[j] = Math.exp(x[j] - max);
                sum += x[j];
            }
            scale(columns, 1 / sum, x, start);
        }
    }
}
