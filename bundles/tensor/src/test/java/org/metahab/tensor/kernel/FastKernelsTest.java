/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FastKernelsTest extends KernelContract {

    @Override
    protected Kernels<float[]> kernels() {
        return FastKernels.create();
    }

    @Test
    void usesTheVectorUnitIfAndOnlyIfTheModuleIsThere() {
        assertThat(FastKernels.vectorised())
                .isEqualTo(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    }
}
