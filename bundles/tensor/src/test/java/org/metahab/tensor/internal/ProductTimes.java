/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import org.metahab.tensor.kernel.FastKernels;
import org.metahab.tensor.kernel.FloatKernels;
import org.metahab.tensor.kernel.Kernels;

/**
 * Prints what matrix products of several shapes take by each engine, in microseconds of CPU time, best of some rounds: what the
 * choice in {@link Nd4jKernels} rests on. Run it with the class path of this bundle's tests, and
 * {@code --add-modules jdk.incubator.vector} for the vector unit.
 */
final class ProductTimes {
    private static final int[][] SHAPES = {
        {10, 40, 40},
        {25, 64, 64},
        {64, 64, 64},
        {128, 128, 128},
        {256, 256, 256},
        {512, 512, 512},
        {31_360, 32, 288}
    };
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 25;
    private static final double ROUND_NANOS = 2e7;

    private ProductTimes() {}

    /** Takes no arguments. */
    public static void main(String... arguments) {
        System.out.println(Nd4jKernelsTest.load());
        System.out.printf("| m × n × k | plain Java | %s | ND4J |%n|---|---|---|---|%n", vectors());
        for (int[] shape : SHAPES) {
            System.out.printf(
                    Locale.ROOT,
                    "| %d × %d × %d | %.1f | %.1f | %.1f |%n",
                    shape[0],
                    shape[1],
                    shape[2],
                    microseconds(new FloatKernels(), shape),
                    microseconds(FastKernels.create(), shape),
                    microseconds(new Nd4jKernels(0), shape));
        }
    }

    private static String vectors() {
        return FastKernels.vectorised() ? "vector unit" : "plain Java again";
    }

    private static double microseconds(Kernels<float[]> kernels, int... shape) {
        int m = shape[0];
        int n = shape[1];
        int k = shape[2];
        float[] a = new float[m * k];
        float[] b = new float[k * n];
        float[] c = new float[m * n];
        int repeats = (int) Math.max(1, ROUND_NANOS / (0.2 * m * n * k + 1_000));
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < repeats; i++) {
                kernels.product(m, n, k, a, 0, b, 0, c, 0);
            }
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / repeats);
        }
        return best;
    }
}
