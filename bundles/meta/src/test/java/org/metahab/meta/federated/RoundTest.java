/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final int NUMBERS = 2_000;

    @Property(tries = 100)
    void whatLeavesIsNeverLongerThanTheClip(
            @ForAll @DoubleRange(min = 0.01, max = 10) double clip,
            @ForAll @DoubleRange(min = 0, max = 1e4) double length,
            @ForAll long seed) {
        RoundPlan plan = new RoundPlan(clip, 0, 5, 3);
        float[] delta = direction(length, seed);
        double left =
                new GroupSum(plan.fixedPoint().decode(PrivateDelta.of(delta, plan, new Random(seed))), 1).length();
        assertThat(left).isLessThanOrEqualTo(clip * (1 + 1e-9));
        assertThat(left).isCloseTo(Math.min(length, clip), within(2e-5 * clip));
    }

    /** The least survivors, less one who takes its own noise away, still leave σC in each number. */
    @Property(tries = 20)
    void theLeastSurvivorsWithoutOneOfThemGiveTheFullNoise(
            @ForAll @IntRange(min = 3, max = 9) int size, @ForAll @DoubleRange(min = 0.1, max = 10) double noise) {
        int threshold = size / 2 + 1;
        RoundPlan plan = new RoundPlan(1, noise, size, threshold);
        assertThat(Math.sqrt(threshold - 1) * plan.noiseShare()).isCloseTo(noise, within(1e-9));
    }

    @Test
    void noiseHasThePlannedDeviation() {
        RoundPlan plan = new RoundPlan(2, 1.5, 5, 3);
        double[] left = plan.fixedPoint().decode(PrivateDelta.of(new float[NUMBERS], plan, new Random(7)));
        double deviation = new GroupSum(left, 1).length() / Math.sqrt(NUMBERS);
        assertThat(deviation).isCloseTo(plan.noiseShare(), within(0.05 * plan.noiseShare()));
    }

    @Test
    void theSameSeedGivesTheSameDelta() {
        RoundPlan plan = new RoundPlan(1, 1, 5, 3);
        assertThat(PrivateDelta.of(direction(3, 1), plan, new Random(2)))
                .isEqualTo(PrivateDelta.of(direction(3, 1), plan, new Random(2)));
    }

    @Test
    void whatIsNotFiniteNeverLeaves() {
        float[] delta = direction(1, 1);
        delta[5] = Float.NaN;
        assertThatThrownBy(() -> PrivateDelta.of(delta, new RoundPlan(1, 1, 5, 3), new Random(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void sumsOfHonestPartiesAreAccepted(
            @ForAll @DoubleRange(min = 0, max = 3) double noise,
            @ForAll @IntRange(min = 3, max = 9) int parties,
            @ForAll long seed) {
        RoundPlan plan = new RoundPlan(1, noise, 5, 3);
        assertThat(NormBound.accepts(plan, sum(plan, parties, direction(9, seed), 1, seed)))
                .isTrue();
    }

    @Property(tries = 50)
    void aPartyThatSendsFarMoreThanTheClipIsFound(
            @ForAll @DoubleRange(min = 0, max = 0.05) double noise, @ForAll long seed) {
        RoundPlan plan = new RoundPlan(1, noise, 5, 3);
        assertThat(NormBound.accepts(plan, sum(plan, 5, direction(1, seed), 10, seed)))
                .isFalse();
    }

    @Test
    void aThresholdStaysAMajorityInLargerGroups() {
        RoundPlan plan = new RoundPlan(1, 1, 5, 3);
        assertThat(plan.thresholdOf(5)).isEqualTo(3);
        assertThat(plan.thresholdOf(6)).isEqualTo(4);
        assertThat(plan.thresholdOf(9)).isEqualTo(6);
        assertThat(plan.mostMembers()).isEqualTo(9);
        assertThatThrownBy(() -> new RoundPlan(1, 1, 5, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    /** All parties send the same; the first sends {@code factor} times as much, not cut off. */
    private static GroupSum sum(RoundPlan plan, int parties, float[] delta, double factor, long seed) {
        Random random = new Random(seed);
        int[] sum = new int[NUMBERS];
        for (int party = 0; party < parties; party++) {
            int[] left = PrivateDelta.of(delta, plan, random);
            for (int i = 0; i < NUMBERS; i++) {
                sum[i] += (int) (left[i] * (party == 0 ? factor : 1));
            }
        }
        return new GroupSum(plan.fixedPoint().decode(sum), parties);
    }

    private static float[] direction(double length, long seed) {
        Random random = new Random(seed);
        double[] drawn = random.doubles(NUMBERS, -1, 1).toArray();
        double drawnLength = new GroupSum(drawn, 1).length();
        float[] direction = new float[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            direction[i] = (float) (drawn[i] / drawnLength * length);
        }
        return direction;
    }
}
