/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;

class FloatKernelsTest extends KernelContract {

    @Override
    protected Kernels<float[]> kernels() {
        return new FloatKernels();
    }

    @Property
    void tanhIsWithin3e7OfTheTrueValue(@ForAll @FloatRange(min = -20, max = 20) float x) {
        assertThat((double) FloatKernels.tanh(x)).isCloseTo(Math.tanh(x), within(3e-7));
    }

    @Property
    void tanhIsOdd(@ForAll float x) {
        assertThat(FloatKernels.tanh(-x)).isEqualTo(-FloatKernels.tanh(x));
    }
}
