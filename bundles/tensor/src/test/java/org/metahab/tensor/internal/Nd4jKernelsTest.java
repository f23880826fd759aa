/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import org.metahab.tensor.TensorEngine;
import org.metahab.tensor.kernel.FastKernels;
import org.metahab.tensor.kernel.KernelContract;
import org.metahab.tensor.kernel.Kernels;

class Nd4jKernelsTest extends KernelContract {
    private static final TensorEngine ENGINE = load();

    @Override
    protected Kernels<float[]> kernels() {
        return new Nd4jKernels(0);
    }

    @Example
    void tellsWhatItIs() {
        assertThat(ENGINE.backend()).isEqualTo("CpuBackend");
        assertThat(ENGINE.platform()).contains("-");
        assertThat(ENGINE.threads()).isEqualTo(1);
    }

    /** Native and own products round differently, so that bits tell which one calculated. */
    @Example
    void takesNativeProductsForGreatMatricesOnly() {
        for (int n : new int[] {16, 80}) {
            float[] a = numbers(n * n, 1);
            float[] b = numbers(n * n, 2);
            float[] chosen = new float[n * n];
            new Nd4jKernels(Nd4jKernels.GREAT).product(n, n, n, a, 0, b, 0, chosen, 0);
            float[] expected = new float[n * n];
            Kernels<float[]> quicker = n == 16 ? FastKernels.create() : new Nd4jKernels(0);
            quicker.product(n, n, n, a, 0, b, 0, expected, 0);
            assertThat(chosen).containsExactly(expected);
        }
    }

    private static float[] numbers(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextDouble(-1, 1);
        }
        return numbers;
    }

    static TensorEngine load() {
        try {
            return new Nd4jLoader(Path.of("target", "natives").toAbsolutePath(), 1, 2_048).load();
        } catch (BackendUnavailableException e) {
            throw new AssertionError(e);
        }
    }
}
