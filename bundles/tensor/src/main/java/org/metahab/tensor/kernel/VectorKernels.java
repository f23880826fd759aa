/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Single precision by the processor's vector unit, for what takes time: products, sums of scaled vectors, tanh. All the rest
 * is {@link FloatKernels}'. Needs the module {@code jdk.incubator.vector}; {@link FastKernels} knows whether it is there.
 */
final class VectorKernels implements Kernels<float[]> {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final FloatKernels plain = new FloatKernels();

    @Override
    public float[] allocate(int length) {
        return plain.allocate(length);
    }

    @Override
    public int length(float[] array) {
        return plain.length(array);
    }

    @Override
    public double get(float[] array, int index) {
        return plain.get(array, index);
    }

    @Override
    public void set(float[] array, int index, double value) {
        plain.set(array, index, value);
    }

    @Override
    public void load(float[] source, int sourceOffset, float[] target, int targetOffset, int count) {
        plain.load(source, sourceOffset, target, targetOffset, count);
    }

    @Override
    public void store(float[] source, int sourceOffset, float[] target, int targetOffset, int count) {
        plain.store(source, sourceOffset, target, targetOffset, count);
    }

    @Override
    public void copy(float[] source, int sourceOffset, float[] target, int targetOffset, int count) {
        plain.copy(source, sourceOffset, target, targetOffset, count);
    }

    @Override
    public void fill(float[] x, int offset, int count, double value) {
        plain.fill(x, offset, count, value);
    }

    @Override
    public void scale(int count, double alpha, float[] x, int xOffset) {
        plain.scale(count, alpha, x, xOffset);
    }

    @Override
    public void addScaled(int count, double alpha, float[] x, int xOffset, float[] y, int yOffset) {
        FloatVector factor = FloatVector.broadcast(SPECIES, (float) alpha);
        int bound = SPECIES.loopBound(count);
        for (int i = 0; i < bound; i += LANES) {
            FloatVector.fromArray(SPECIES, x, xOffset + i)
                    .fma(factor, FloatVector.fromArray(SPECIES, y, yOffset + i))
                    .intoArray(y, yOffset + i);
        }
        plain.addScaled(count - bound, alpha, x, xOffset + bound, y, yOffset + bound);
    }

    @Override
    public void addProduct(
            int count, double alpha, float[] x, int xOffset, float[] y, int yOffset, float[] z, int zOffset) {
        FloatVector factor = FloatVector.broadcast(SPECIES, (float) alpha);
        int bound = SPECIES.loopBound(count);
        for (int i = 0; i < bound; i += LANES) {
            FloatVector.fromArray(SPECIES, x, xOffset + i)
                    .mul(factor)
                    .fma(FloatVector.fromArray(SPECIES, y, yOffset + i), FloatVector.fromArray(SPECIES, z, zOffset + i))
                    .intoArray(z, zOffset + i);
        }
        plain.addProduct(count - bound, alpha, x, xOffset + bound, y, yOffset + bound, z, zOffset + bound);
    }

    @Override
    public double dot(int count, float[] x, int xOffset, float[] y, int yOffset) {
        return VectorProduct.dot(count, x, xOffset, y, yOffset);
    }

    @Override
    public double squaredDistance(int count, float[] x, int xOffset, float[] y, int yOffset) {
        return plain.squaredDistance(count, x, xOffset, y, yOffset);
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
        VectorProduct.multiply(m, n, k, a, aOffset, aRow, aColumn, b, bOffset, bRow, bColumn, c, cOffset, add);
    }

    @Override
    public void addToRows(int rows, int columns, float[] row, int rowOffset, float[] x, int xOffset) {
        for (int r = 0; r < rows; r++) {
            addScaled(columns, 1, row, rowOffset, x, xOffset + r * columns);
        }
    }

    @Override
    public void addRowSum(int rows, int columns, float[] x, int xOffset, float[] row, int rowOffset) {
        for (int r = 0; r < rows; r++) {
            addScaled(columns, 1, x, xOffset + r * columns, row, rowOffset);
        }
    }

    @Override
    public void activate(Activation activation, int count, float[] x, int xOffset) {
        int done = 0;
        if (activation == Activation.TANH) {
            done = SPECIES.loopBound(count);
            for (int i = xOffset; i < xOffset + done; i += LANES) {
                tanh(FloatVector.fromArray(SPECIES, x, i)).intoArray(x, i);
            }
        }
        plain.activate(activation, count - done, x, xOffset + done);
    }

    /** As {@link FloatKernels#tanh}. */
    private static FloatVector tanh(FloatVector x) {
        FloatVector h = x.min(9f).max(-9f).mul(0.5f);
        FloatVector s = h.mul(h);
        FloatVector p = h.mul(s.add(378f).mul(s).add(17_325f).mul(s).add(135_135f));
        FloatVector q = s.mul(28f).add(3_150f).mul(s).add(62_370f).mul(s).add(135_135f);
        return p.mul(q).mul(2f).div(q.mul(q).add(p.mul(p)));
    }

    @Override
    public void backActivate(
            Activation activation, int count, float[] y, int yOffset, float[] gradient, int gradientOffset) {
        int done = 0;
        if (activation == Activation.TANH) {
            done = SPECIES.loopBound(count);
            for (int i = 0; i < done; i += LANES) {
                slope(FloatVector.fromArray(SPECIES, y, yOffset + i))
                        .mul(FloatVector.fromArray(SPECIES, gradient, gradientOffset + i))
                        .intoArray(gradient, gradientOffset + i);
            }
        }
        plain.backActivate(activation, count - done, y, yOffset + done, gradient, gradientOffset + done);
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
        int done = 0;
        if (activation == Activation.TANH) {
            done = SPECIES.loopBound(count);
            for (int i = 0; i < done; i += LANES) {
                FloatVector value = FloatVector.fromArray(SPECIES, y, yOffset + i);
                FloatVector bent = value.mul(-2f)
                        .mul(FloatVector.fromArray(SPECIES, delta, deltaOffset + i))
                        .mul(FloatVector.fromArray(SPECIES, tangent, tangentOffset + i));
                FloatVector.fromArray(SPECIES, gradientTangent, gradientTangentOffset + i)
                        .fma(slope(value), bent)
                        .intoArray(gradientTangent, gradientTangentOffset + i);
            }
        }
        plain.backActivateTangent(
                activation,
                count - done,
                y,
                yOffset + done,
                delta,
                deltaOffset + done,
                tangent,
                tangentOffset + done,
                gradientTangent,
                gradientTangentOffset + done);
    }

    private static FloatVector slope(FloatVector y) {
        return y.mul(y).neg().add(1f);
    }

    @Override
    public void softmax(int rows, int columns, float[] x, int xOffset) {
        plain.softmax(rows, columns, x, xOffset);
    }
}
