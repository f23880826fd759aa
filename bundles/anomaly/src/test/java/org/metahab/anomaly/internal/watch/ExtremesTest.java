/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ExtremesTest {

    private static final int VALUES = 20_000;
    private static final int GENERATION = 3_000;

    @Provide
    Arbitrary<ToDoubleFunction<SplittableRandom>> laws() {
        return Arbitraries.of(
                random -> random.nextDouble(),
                random -> -Math.log(1 - random.nextDouble()),
                random -> 1 / Math.pow(1 - random.nextDouble(), 1.5),
                random -> Math.floor(random.nextDouble() * 4),
                random -> random.nextInt(20) == 0 ? 600 + random.nextInt(60) : random.nextInt(30));
    }

    /** The false-alarm rate holds for every law; three standard deviations of the estimate are allowed. */
    @Property(tries = 60)
    void exceedsTheThresholdNoMoreOftenThanAllowed(
            @ForAll("laws") ToDoubleFunction<SplittableRandom> law,
            @ForAll @Scale(3) @DoubleRange(min = 0.002, max = 0.2) double chance,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Extremes extremes = new Extremes();
        int alarms = 0;
        for (int i = 0; i < VALUES; i++) {
            double value = law.applyAsDouble(random);
            boolean exceeds = value > extremes.threshold(chance);
            alarms += exceeds ? 1 : 0;
            if (exceeds) {
                assertThat(extremes.chanceOf(value)).isLessThanOrEqualTo(chance);
            }
            extremes.add(value);
            if (i % GENERATION == GENERATION - 1) {
                extremes.age();
            }
        }
        double deviation = Math.sqrt(chance * (1 - chance) / VALUES);
        assertThat((double) alarms / VALUES).isLessThanOrEqualTo(chance + 3 * deviation + 1e-3);
    }

    @Test
    void tellsNothingWhileThereAreTooFewValues() {
        Extremes extremes = new Extremes();
        for (int i = 0; i < 98; i++) {
            extremes.add(i);
        }
        assertThat(extremes.threshold(0.01)).isInfinite();
        extremes.add(1000);
        assertThat(extremes.threshold(0.01)).isEqualTo(1000);
        assertThat(extremes.chanceOf(1001)).isEqualTo(0.01);
    }

    @Test
    void forgetsAfterTwoGenerations() {
        Extremes extremes = new Extremes();
        extremes.add(1000);
        extremes.age();
        extremes.add(1);
        assertThat(extremes.largest()).isEqualTo(1000);
        extremes.age();
        assertThat(extremes.largest()).isEqualTo(1);
    }
}
