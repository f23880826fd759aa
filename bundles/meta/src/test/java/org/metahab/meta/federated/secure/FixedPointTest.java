/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated.secure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FixedPointTest {

    @Property
    void aNumberComesBackWithinTheError(
            @ForAll @DoubleRange(min = 0.01, max = 1e3) double bound,
            @ForAll @DoubleRange(min = -1, max = 1) double share,
            @ForAll @IntRange(min = 1, max = 64) int parties) {
        FixedPoint point = new FixedPoint(bound, parties);
        double number = share * bound;
        assertThat(point.decode(point.encode(new double[] {number}))[0])
                .isCloseTo(number, within(point.error() * (1 + 1e-6)));
    }

    @Property
    void theSumOfAllPartiesDoesNotWrapAround(
            @ForAll @DoubleRange(min = 0.01, max = 1e3) double bound,
            @ForAll @IntRange(min = 1, max = 64) int parties) {
        FixedPoint point = new FixedPoint(bound, parties);
        int sum = 0;
        for (int i = 0; i < parties; i++) {
            sum += point.encode(new double[] {2 * bound})[0];
        }
        assertThat(point.decode(new int[] {sum})[0])
                .isCloseTo(parties * bound, within(parties * point.error() * 1.001));
    }

    @Test
    void noNumberIsRefused() {
        assertThatThrownBy(() -> new FixedPoint(1, 1).encode(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
