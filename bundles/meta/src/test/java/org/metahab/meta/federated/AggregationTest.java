/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AggregationTest {

    private static final RoundPlan PLAN = new RoundPlan(1, 0, 5, 3);

    @Property
    void everyPartyIsInOneGroupOfAllowedSize(@ForAll @IntRange(min = 0, max = 200) int count, @ForAll long seed) {
        List<Integer> parties = IntStream.range(0, count).boxed().toList();
        List<List<Integer>> groups = Aggregation.groups(PLAN, parties, new SplittableRandom(seed));
        assertThat(groups).allSatisfy(group -> assertThat(group).hasSizeBetween(5, PLAN.mostMembers()));
        assertThat(groups.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(count < 5 ? List.of() : parties);
    }

    @Test
    void sumsThatAreTooLongCountForNothing() {
        GroupSum honest = new GroupSum(new double[] {2, 2}, 4);
        GroupSum tooLong = new GroupSum(new double[] {-9, 0}, 4);
        Aggregation aggregation = Aggregation.of(PLAN, List.of(honest, tooLong), RobustMean.MEAN);
        assertThat(aggregation.accepted()).isEqualTo(1);
        assertThat(aggregation.rejected()).isEqualTo(1);
        assertThat(aggregation.parties()).isEqualTo(4);
        assertThat(aggregation.difference().orElseThrow()).containsExactly(new double[] {0.5, 0.5}, within(1e-12));
    }

    @Test
    void withoutASumNothingMoves() {
        assertThat(Aggregation.of(PLAN, List.of(), RobustMean.MEDIAN).difference())
                .isEmpty();
    }
}
