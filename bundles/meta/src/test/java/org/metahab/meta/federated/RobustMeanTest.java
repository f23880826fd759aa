/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RobustMeanTest {

    @ParameterizedTest
    @EnumSource
    void equalMeansJoinToThemselves(RobustMean kind) {
        double[] mean = {1, -2, 3};
        assertThat(kind.of(List.of(mean, mean, mean, mean))).containsExactly(mean, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MEAN")
    void threeBadOnesOfTenDoLittleHarm(RobustMean kind) {
        Random random = new Random(3);
        List<double[]> means = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            boolean bad = i < 3;
            means.add(random.doubles(20, -1, 1).map(x -> bad ? -1000 : 5 + x).toArray());
        }
        assertThat(Arrays.stream(kind.of(means)).average().orElseThrow()).isCloseTo(5, within(0.7));
    }

    @Test
    void thePlainMeanIsMovedByOne() {
        assertThat(RobustMean.MEAN.of(List.of(new double[] {0}, new double[] {-999}, new double[] {0})))
                .containsExactly(-333);
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
        assertThat(RobustMean.MEDIAN.of(
                        List.of(new double[] {1}, new double[] {2}, new double[] {4}, new double[] {90})))
                .containsExactly(3);
    }

    @Test
    void lengthsMustBeTheSame() {
        assertThatThrownBy(() -> RobustMean.MEAN.of(List.of(new double[1], new double[2])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RobustMean.MEAN.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
