/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.metahab.meta.federated.PartyWatch.Watched;

class PartyWatchTest {

    private static final int PARTIES = 30;
    private static final int NUMBERS = 200;
    private static final RoundPlan PLAN = new RoundPlan(1, 1, 5, 3);

    private final PartyWatch<Integer> watch = new PartyWatch<>(PLAN);
    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void honestPartiesStayHoweverDifferentTheyAre() {
        double[][] sent = new double[PARTIES][];
        Arrays.setAll(sent, party -> vector(1));
        rounds(300, sent);
        assertThat(watch.excluded()).isZero();
    }

    @Test
    void partiesThatKeepSendingMoreThanTheClipAreFound() {
        double[] common = vector(0.5);
        double[] pushed = vector(5);
        double[][] sent = new double[PARTIES][];
        Arrays.setAll(sent, party -> party < 3 ? pushed : common);
        rounds(100, sent);
        assertThat(IntStream.range(0, PARTIES).filter(watch::isExcluded)).containsExactly(0, 1, 2);
    }

    /** Each round groups are drawn anew; every party sends the same in each, and noise. */
    private void rounds(int rounds, double[][] sent) {
        List<Integer> parties = IntStream.range(0, PARTIES).boxed().toList();
        for (int round = 0; round < rounds; round++) {
            List<Watched<Integer>> sums = new ArrayList<>();
            for (List<Integer> group : Aggregation.groups(PLAN, parties, random)) {
                double[] sum = new double[NUMBERS];
                for (int party : group) {
                    for (int i = 0; i < NUMBERS; i++) {
                        sum[i] += sent[party][i] + PLAN.noiseShare() * random.nextGaussian();
                    }
                }
                sums.add(new Watched<>(group, new GroupSum(sum, group.size())));
            }
            watch.add(sums);
        }
    }

    private double[] vector(double length) {
        double[] drawn = random.doubles(NUMBERS, -1, 1).toArray();
        double factor = length / new GroupSum(drawn, 1).length();
        return Arrays.stream(drawn).map(value -> factor * value).toArray();
    }
}
