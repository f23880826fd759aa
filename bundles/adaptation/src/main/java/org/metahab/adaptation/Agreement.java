/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

/**
 * How far a rule and the learner decide the same, whenever people did something. The rule holds its action for what is due
 * where it is its time to act; the learner does where it held that action for the likeliest of all, before it was shown what
 * people did. Most of what people do has to do with neither; so it is told apart how often both decided the same where it
 * mattered: people did what the rule does, or it was the rule's time to act.
 *
 * @param same how often both said the same where it mattered
 * @param occasions how often it mattered
 * @param sameOfAll how often both decided the same, whatever people did
 * @param decisions how often people did anything
 */
public record Agreement(int same, int occasions, int sameOfAll, int decisions) {

    /** Nothing was compared. */
    public static final Agreement NONE = new Agreement(0, 0, 0, 0);

    /** Both together. */
    public Agreement plus(Agreement other) {
        return new Agreement(
                same + other.same,
                occasions + other.occasions,
                sameOfAll + other.sameOfAll,
                decisions + other.decisions);
    }

    /** Share of the occasions at which both said the same, in [0, 1]; 0 when nothing was compared. */
    public double share() {
        return share(same, occasions);
    }

    /** Share of all decisions that were the same, in [0, 1]; 0 when nothing was compared. */
    public double shareOfAll() {
        return share(sameOfAll, decisions);
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }

    /** The same in words. */
    public String sentence() {
        return occasions == 0
                ? "could not be compared with the learner yet"
                : "says the same as the learner " + same + " of " + occasions + (occasions == 1 ? " time" : " times");
    }
}
