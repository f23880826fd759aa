/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What every engine must do: the same as plain loops in double precision, to 1e-5 in single precision. */
public abstract class KernelContract {
    private static final double TOLERANCE = 1e-5;

    private final DoubleKernels exact = new DoubleKernels();

    /** The engine to be held to the contract. */
    protected abstract Kernels<float[]> kernels();

    @Property(tries = 150)
    void multipliesWithAnyStridesAndOffsets(
            @ForAll @IntRange(min = 1, max = 13) int m,
            @ForAll @IntRange(min = 1, max = 110) int n,
            @ForAll @IntRange(min = 1, max = 70) int k,
            @ForAll boolean transposeA,
            @ForAll boolean transposeB,
            @ForAll boolean add,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] a = numbers(random, m * k + 3);
        float[] b = numbers(random, k * n + 5);
        float[] c = numbers(random, m * n + 7);
        int aRow = transposeA ? 1 : k;
        int aColumn = transposeA ? m : 1;
        int bRow = transposeB ? 1 : n;
        int bColumn = transposeB ? k : 1;
        double[] expected = doubles(c);
        exact.multiply(m, n, k, doubles(a), 3, aRow, aColumn, doubles(b), 5, bRow, bColumn, expected, 7, add);
        kernels().multiply(m, n, k, a, 3, aRow, aColumn, b, 5, bRow, bColumn, c, 7, add);
        assertClose(c, expected, Math.sqrt(k));
    }

    @Property(tries = 50)
    void namesTheThreeProductsOfANetworkRightly(
            @ForAll @IntRange(min = 1, max = 6) int rows,
            @ForAll @IntRange(min = 1, max = 6) int from,
            @ForAll @IntRange(min = 1, max = 6) int to,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] x = numbers(random, rows * from);
        float[] w = numbers(random, from * to);
        float[] y = new float[rows * to];
        kernels().product(rows, to, from, x, 0, w, 0, y, 0);
        float[] back = new float[rows * from];
        kernels().productTransposed(rows, from, to, y, 0, w, 0, back, 0);
        float[] gradient = numbers(random, from * to);
        float[] before = gradient.clone();
        kernels().addTransposedProduct(from, to, rows, x, 0, y, 0, gradient, 0);
        for (int i = 0; i < from; i++) {
            for (int j = 0; j < to; j++) {
                double sum = before[i * to + j];
                for (int r = 0; r < rows; r++) {
                    sum += x[r * from + i] * y[r * to + j];
                }
                assertThat((double) gradient[i * to + j]).isCloseTo(sum, within(1e-4));
            }
        }
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < from; i++) {
                double sum = 0;
                for (int j = 0; j < to; j++) {
                    sum += y[r * to + j] * w[i * to + j];
                }
                assertThat((double) back[r * from + i]).isCloseTo(sum, within(1e-4));
            }
        }
    }

    @Property(tries = 50)
    void addsScalesAndMeasuresVectors(@ForAll @IntRange(min = 0, max = 67) int count, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] x = numbers(random, count + 2);
        float[] y = numbers(random, count + 1);
        double[] exactY = doubles(y);
        assertThat(kernels().dot(count, x, 2, y, 1))
                .isCloseTo(exact.dot(count, doubles(x), 2, exactY, 1), within(TOLERANCE * (1 + count)));
        assertThat(kernels().squaredDistance(count, x, 2, y, 1))
                .isCloseTo(exact.squaredDistance(count, doubles(x), 2, exactY, 1), within(TOLERANCE * (1 + count)));
        exact.addScaled(count, -0.7, doubles(x), 2, exactY, 1);
        exact.scale(count, 1.3, exactY, 1);
        kernels().addScaled(count, -0.7, x, 2, y, 1);
        kernels().scale(count, 1.3, y, 1);
        assertClose(y, exactY, 1);
    }

    @Property(tries = 50)
    void addsARowToRowsAndRowsToARow(
            @ForAll @IntRange(min = 1, max = 9) int rows,
            @ForAll @IntRange(min = 1, max = 9) int columns,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] x = numbers(random, rows * columns);
        float[] row = numbers(random, columns);
        double[] exactX = doubles(x);
        double[] exactRow = doubles(row);
        exact.addToRows(rows, columns, exactRow, 0, exactX, 0);
        exact.addRowSum(rows, columns, exactX, 0, exactRow, 0);
        kernels().addToRows(rows, columns, row, 0, x, 0);
        kernels().addRowSum(rows, columns, x, 0, row, 0);
        assertClose(x, exactX, 1);
        assertClose(row, exactRow, rows);
    }

    @Property(tries = 50)
    void activatesAndGoesBack(@ForAll Activation activation, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] x = numbers(random, 41);
        for (int i = 0; i < x.length; i++) {
            x[i] *= 12;
        }
        float[] gradient = numbers(random, 41);
        double[] exactX = doubles(x);
        double[] exactGradient = doubles(gradient);
        exact.activate(activation, 40, exactX, 1);
        exact.backActivate(activation, 40, exactX, 1, exactGradient, 1);
        kernels().activate(activation, 40, x, 1);
        kernels().backActivate(activation, 40, x, 1, gradient, 1);
        assertClose(x, exactX, 1);
        assertClose(gradient, exactGradient, 1);
    }

    @Property(tries = 50)
    void goesBackAlongADirection(@ForAll Activation activation, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] y = numbers(random, 43);
        float[] delta = numbers(random, 42);
        float[] tangent = numbers(random, 41);
        float[] target = numbers(random, 40);
        double[] exactTarget = doubles(target);
        exact.backActivateTangent(
                activation, 40, doubles(y), 3, doubles(delta), 2, doubles(tangent), 1, exactTarget, 0);
        kernels().backActivateTangent(activation, 40, y, 3, delta, 2, tangent, 1, target, 0);
        assertClose(target, exactTarget, 1);
        exact.addProduct(40, -1.7, doubles(y), 3, doubles(delta), 2, exactTarget, 0);
        kernels().addProduct(40, -1.7, y, 3, delta, 2, target, 0);
        assertClose(target, exactTarget, 2);
    }

    @Property(tries = 50)
    void softmaxGivesProbabilitiesEvenForHugeNumbers(
            @ForAll @IntRange(min = 1, max = 4) int rows,
            @ForAll @IntRange(min = 1, max = 9) int columns,
            @ForAll boolean huge,
            @ForAll long seed) {
        float[] x = numbers(new SplittableRandom(seed), rows * columns);
        for (int i = 0; i < x.length; i++) {
            x[i] *= huge ? 1e30f : 3;
        }
        double[] expected = doubles(x);
        exact.softmax(rows, columns, expected, 0);
        kernels().softmax(rows, columns, x, 0);
        assertClose(x, expected, 1);
        for (int r = 0; r < rows; r++) {
            double sum = 0;
            for (float p : Arrays.copyOfRange(x, r * columns, (r + 1) * columns)) {
                assertThat(p).isBetween(0f, 1f);
                sum += p;
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
        }
    }

    @Property(tries = 20)
    void refusesToReachOutsideAnArray(@ForAll @IntRange(min = 2, max = 9) int n) {
        float[] small = new float[n * n - 1];
        float[] enough = new float[n * n];
        assertThatThrownBy(() -> kernels().product(n, n, n, small, 0, enough, 0, enough.clone(), 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> kernels().product(n, n, n, enough, 0, enough, 1, enough.clone(), 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static float[] numbers(SplittableRandom random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (2 * random.nextDouble() - 1);
        }
        return numbers;
    }

    private static double[] doubles(float[] x) {
        double[] doubles = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            doubles[i] = x[i];
        }
        return doubles;
    }

    private static void assertClose(float[] actual, double[] expected, double size) {
        for (int i = 0; i < actual.length; i++) {
            assertThat((double) actual[i])
                    .as("element %d", i)
                    .isCloseTo(expected[i], within(TOLERANCE * Math.max(size, Math.abs(expected[i]))));
        }
    }
}
