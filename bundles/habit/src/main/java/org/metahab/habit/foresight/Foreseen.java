/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.foresight;

/**
 * One action, and how well it was foreseen.
 *
 * @param day of the action, in days since 1970, where the home is
 * @param index how many actions came before it in this home
 * @param examples how often people had done the same before
 * @param start whether it was a fresh start, see {@link Judge}
 * @param rank from 1; 0 when it was not thought of
 * @param rankWithNew the rank when all that people never did before is one outcome, something new, as likely as all of it
 *     together; that of this outcome where the action was done for the first time. 0 when it was not thought of
 * @param rankAmongDone the rank among what people had done before only; 0 when it was not thought of, or never done
 * @param confidence the probability that was given to the likeliest class, in [0, 1]
 */
public record Foreseen(
        long day,
        int index,
        int examples,
        boolean start,
        int rank,
        int rankWithNew,
        int rankAmongDone,
        double confidence) {

    /** Whether the likeliest class was what people did. */
    public boolean isHit() {
        return rank == 1;
    }

    /** Whether it was among the three likeliest. */
    public boolean isAmongThree() {
        return rank >= 1 && rank <= 3;
    }

    /** The same, ranked with all that people never did as one outcome. */
    public Foreseen withNew() {
        return ranked(rankWithNew);
    }

    /** The same, ranked among what people had done before only. */
    public Foreseen amongDone() {
        return ranked(rankAmongDone);
    }

    private Foreseen ranked(int other) {
        return new Foreseen(day, index, examples, start, other, rankWithNew, rankAmongDone, confidence);
    }

    /** 1/rank; 0 when it was not thought of. */
    public double reciprocalRank() {
        return rank == 0 ? 0 : 1.0 / rank;
    }
}
