/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.foresight;

import java.util.Collection;

/**
 * How well rankings foresaw what people did next.
 *
 * @param actions how many actions were ranked
 * @param hit1 share of them that were ranked first
 * @param hit3 share of them that were among the first three
 * @param mrr mean of 1/rank; 0 for what was not thought of
 */
public record Score(int actions, double hit1, double hit3, double mrr) {

    /** The score over these, rounded to four places; zeros when there are none. */
    public static Score of(Collection<Foreseen> actions) {
        double first = 0;
        double third = 0;
        double reciprocal = 0;
        for (Foreseen action : actions) {
            first += action.isHit() ? 1 : 0;
            third += action.isAmongThree() ? 1 : 0;
            reciprocal += action.reciprocalRank();
        }
        int count = actions.size();
        return new Score(count, share(first, count), share(third, count), share(reciprocal, count));
    }

    private static double share(double sum, int count) {
        return count == 0 ? 0 : Math.round(sum / count * 10_000) / 10_000.0;
    }
}
