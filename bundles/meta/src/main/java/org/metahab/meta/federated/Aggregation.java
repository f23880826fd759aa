/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What the coordinator makes of the sums of a round.
 *
 * @param difference what the prior moves by; empty when no sum was accepted
 * @param accepted how many sums went into it
 * @param rejected how many were too long for honest parties
 * @param parties how many parties are in the accepted ones
 */
public record Aggregation(Optional<double[]> difference, int accepted, int rejected, int parties) {

    /** Drops sums that are too long and joins the means of the others. */
    public static Aggregation of(RoundPlan plan, List<GroupSum> sums, RobustMean kind) {
        List<GroupSum> accepted =
                sums.stream().filter(sum -> NormBound.accepts(plan, sum)).toList();
        Optional<double[]> difference = accepted.isEmpty()
                ? Optional.empty()
                : Optional.of(kind.of(accepted.stream().map(GroupSum::mean).toList()));
        return new Aggregation(
                difference,
                accepted.size(),
                sums.size() - accepted.size(),
                accepted.stream().mapToInt(GroupSum::parties).sum());
    }

    /**
     * Draws groups of equal size, but for what does not come out even. Fewer parties than one group needs make none.
     *
     * @param random what nobody can foresee, wherever it matters: those who know each other must not meet in a group
     */
    public static <T> List<List<T>> groups(RoundPlan plan, List<T> parties, RandomGenerator random) {
        List<T> shuffled = new ArrayList<>(parties);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        int count = shuffled.size() / plan.groupSize();
        List<List<T>> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) i * shuffled.size() / count);
            int to = (int) ((long) (i + 1) * shuffled.size() / count);
            groups.add(List.copyOf(shuffled.subList(from, to)));
        }
        return groups;
    }
}
