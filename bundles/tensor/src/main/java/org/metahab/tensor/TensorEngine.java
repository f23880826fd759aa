/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor;

import org.metahab.tensor.kernel.Kernels;

/**
 * A tensor library that works on this machine: its native code is loaded, and it has calculated something right.
 *
 * <p>Registered as a service only then, some seconds after the bundle starts; never on a platform without native code.
 * Consumers wait for it, and use ND4J ({@code org.nd4j.linalg.factory.Nd4j} and what else this bundle exports) only while
 * it is there. A call costs 10 to 80 µs whatever its size: batch over tasks, or use {@link
 * org.metahab.tensor.kernel.FloatKernels} for what is small.
 */
public interface TensorEngine {

    /** What calculates, for example {@code CpuBackend}. */
    String backend();

    /** Operating system and processor, for example {@code linux-x86_64}. */
    String platform();

    /** How many threads one operation may use, at least 1. */
    int threads();

    /**
     * The quickest kernels for each size: those by the vector unit where Java has it; else great matrix products by this engine
     * (from 64 × 64 × 64 multiplications on), and the rest by plain Java. The same operations as {@link
     * org.metahab.tensor.kernel.FloatKernels}, to 1e-5. Safe for use by several threads.
     */
    Kernels<float[]> kernels();
}
