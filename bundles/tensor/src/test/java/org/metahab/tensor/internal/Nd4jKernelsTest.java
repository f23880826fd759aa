/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.jqwik.api.Example;
import org.metahab.tensor.TensorEngine;
import org.metahab.tensor.kernel.KernelContract;
import org.metahab.tensor.kernel.Kernels;

class Nd4jKernelsTest extends KernelContract {
    private static final TensorEngine ENGINE = load();

    @Override
    protected Kernels<float[]> kernels() {
        return ENGINE.kernels();
    }

    @Example
    void tellsWhatItIs() {
        assertThat(ENGINE.backend()).isEqualTo("CpuBackend");
        assertThat(ENGINE.platform()).contains("-");
        assertThat(ENGINE.threads()).isEqualTo(1);
    }

    private static TensorEngine load() {
        try {
            return new Nd4jLoader(Path.of("target", "natives").toAbsolutePath(), 1, 2_048).load();
        } catch (BackendUnavailableException e) {
            throw new AssertionError(e);
        }
    }
}
