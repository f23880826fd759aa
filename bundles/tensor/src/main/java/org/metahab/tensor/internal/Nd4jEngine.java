/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.internal;

import org.metahab.tensor.TensorEngine;
import org.metahab.tensor.kernel.Kernels;

/** ND4J, loaded and proved. */
record Nd4jEngine(String backend, String platform, int threads) implements TensorEngine {

    @Override
    public Kernels<float[]> kernels() {
        return new Nd4jKernels();
    }
}
