/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CoincidenceTest {

    /** Fisher's tea-tasting lady: four of eight cups, all four found: 1 / 70; at least three of them: 17 / 70. */
    @Test
    void isFishersExactTest() {
        assertThat(Coincidence.holdsAtLeast(4, 4, 4, 8)).isCloseTo(1 / 70.0, within(1e-12));
        assertThat(Coincidence.holdsAtLeast(3, 4, 4, 8)).isCloseTo(17 / 70.0, within(1e-12));
    }

    @Test
    void isTheBinomialsUpperTail() {
        assertThat(Coincidence.atLeast(3, 3, 0.5)).isCloseTo(0.125, within(1e-12));
        assertThat(Coincidence.atLeast(2, 3, 0.5)).isCloseTo(0.5, within(1e-12));
    }

    @Property
    void whatHoldsMoreOftenIsRarer(
            @ForAll @IntRange(max = 30) int successes,
            @ForAll @IntRange(max = 30) int failures,
            @ForAll @IntRange(max = 60) int some) {
        int trials = successes + failures;
        int holding = trials == 0 ? 0 : some % (trials + 1);
        double before = 1;
        for (int held = 0; held <= Math.min(successes, holding); held++) {
            double now = Coincidence.holdsAtLeast(held, successes, holding, trials);
            assertThat(now).isBetween(0.0, before + 1e-9);
            before = now;
        }
        assertThat(Coincidence.holdsAtLeast(0, successes, holding, trials)).isCloseTo(1, within(1e-9));
    }

    @Test
    void whatIsRightOftenAndExplainsMuchPromisesMost() {
        assertThat(Coincidence.promise(8, 10, 10)).isGreaterThan(Coincidence.promise(8, 16, 10));
        assertThat(Coincidence.promise(8, 10, 10)).isGreaterThan(Coincidence.promise(4, 5, 10));
        assertThat(Coincidence.promise(0, 0, 0)).isZero();
    }
}
