/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds parties that keep sending more than the clip allows, although only sums of groups are seen: groups are drawn anew in
 * each round, so that what one party adds comes out in the mean over many of its groups.
 *
 * <p>With y the sum of a group of m and ȳ the mean over all parties of the round, each party of the group is credited with the
 * vector y − (m − 1)ȳ. Credits are collected in two halves, in turn; their means a and b have independent noise, so that a·b
 * tells the squared length of what the party sends in the mean. That is at most C² for an honest one, whatever its habits. A
 * party is excluded when, with q the mean square of a number of its credits, k and l how many are in the halves, and d numbers,
 *
 * <pre>{@code
 * a·b > C² + 5 √( d q²/(k l) + C² (q/k + q/l) )
 * }</pre>
 *
 * <p>What is excluded is what does harm in the long run, in whatever direction; noise that changes with each round does not.
 * Nothing is used but the noised sums, so it costs no privacy. Memory is two vectors for each party.
 *
 * <p>Our own; the idea is that of group testing (Dorfman, Annals of Mathematical Statistics 14(4), 1943). Not safe for use by
 * several threads.
 *
 * @param <T> what names a party
 */
public final class PartyWatch<T> {

    private static final double DEVIATIONS = 5;
    private static final int LEAST_CREDITS = 10;

    private final RoundPlan plan;
    private final Map<T, Credits> credits = new HashMap<>();
    private final Set<T> excluded = new HashSet<>();

    /** The sum of a group and whose differences are in it. */
    public record Watched<T>(Collection<T> parties, GroupSum sum) {}

    /** Watches the parties of rounds with this plan. */
    public PartyWatch(RoundPlan plan) {
        this.plan = plan;
    }

    /** Whether a party is not to be asked any more. */
    public boolean isExcluded(T party) {
        return excluded.contains(party);
    }

    /** How many parties are excluded. */
    public int excluded() {
        return excluded.size();
    }

    /**
     * Takes a round in.
     *
     * @param sums those of its groups; those that are too long are passed over, as they count for nothing
     */
    public void add(List<Watched<T>> sums) {
        List<Watched<T>> accepted = sums.stream()
                .filter(watched -> NormBound.accepts(plan, watched.sum()))
                .toList();
        if (accepted.isEmpty()) {
            return;
        }
        double[] common = common(accepted);
        for (Watched<T> watched : accepted) {
            double[] credit = credit(watched.sum(), common);
            for (T party : watched.parties()) {
                Credits own = credits.computeIfAbsent(party, key -> new Credits(credit.length));
                own.add(credit);
                if (own.exceeds(plan.clip())) {
                    excluded.add(party);
                }
            }
        }
    }

    /** The mean over all parties. */
    private double[] common(List<Watched<T>> sums) {
        double[] common = new double[sums.get(0).sum().mean().length];
        int parties = sums.stream().mapToInt(watched -> watched.sum().parties()).sum();
        for (Watched<T> watched : sums) {
            double[] mean = watched.sum().mean();
            for (int i = 0; i < common.length; i++) {
                common[i] += mean[i] * watched.sum().parties() / parties;
            }
        }
        return common;
    }

    private static double[] credit(GroupSum sum, double[] common) {
        double[] credit = sum.mean();
        for (int i = 0; i < credit.length; i++) {
            credit[i] = sum.parties() * credit[i] - (sum.parties() - 1) * common[i];
        }
        return credit;
    }

    /** What one party was credited with. */
    private static final class Credits {
        private final double[][] halves;
        private final int[] counts = new int[2];
        private double squares;

        Credits(int length) {
            halves = new double[2][length];
        }

        void add(double[] credit) {
            int half = counts[0] <= counts[1] ? 0 : 1;
            counts[half]++;
            for (int i = 0; i < credit.length; i++) {
                halves[half][i] += credit[i];
                squares += credit[i] * credit[i];
            }
        }

        boolean exceeds(double clip) {
            int count = counts[0] + counts[1];
            if (count < LEAST_CREDITS) {
                return false;
            }
            double product = 0;
            for (int i = 0; i < halves[0].length; i++) {
                product += halves[0][i] / counts[0] * (halves[1][i] / counts[1]);
            }
            double length = halves[0].length;
            double first = squares / count / length / counts[0];
            double second = squares / count / length / counts[1];
            double deviation = Math.sqrt(length * first * second + clip * clip * (first + second));
            return product > clip * clip + DEVIATIONS * deviation;
        }
    }
}
