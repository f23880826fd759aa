/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.kernel;

/** The quickest kernels that this Java virtual machine can run. */
public final class FastKernels {
    private static final boolean VECTORS = vectors();

    private FastKernels() {}

    /**
     * Kernels by the processor's vector unit where the module {@code jdk.incubator.vector} is there (started with
     * {@code --add-modules jdk.incubator.vector}; in a framework, its package exported by the system bundle), else {@link
     * FloatKernels}. Both agree to 1e-5, but not bit for bit.
     */
    public static Kernels<float[]> create() {
        return VECTORS ? new VectorKernels() : new FloatKernels();
    }

    /** Whether the vector unit is used. */
    public static boolean vectorised() {
        return VECTORS;
    }

    private static boolean vectors() {
        try {
            float[] sum = new float[64];
            new VectorKernels().addScaled(sum.length, 1, new float[64], 0, sum, 0);
            return true;
        } catch (LinkageError moduleIsNotThere) {
            return false;
        }
    }
}
