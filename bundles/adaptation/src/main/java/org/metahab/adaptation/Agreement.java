/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

/**
 * How far a rule and the learner say the same. They are compared whenever people did something and either they did what the
 * rule does or it was the rule's time to act. The rule says that its action is what is due where it is its time; the learner
 * says so where it held that action for the likeliest of all, before it was shown what people did.
 *
 * @param same how often both said the same
 * @param occasions how often they were compared
 */
public record Agreement(int same, int occasions) {

    /** Nothing was compared. */
    public static final Agreement NONE = new Agreement(0, 0);

    /** Both together. */
    public Agreement plus(Agreement other) {
        return new Agreement(same + other.same, occasions + other.occasions);
    }

    /** Share of the occasions at which both said the same, in [0, 1]; 0 when nothing was compared. */
    public double share() {
        return occasions == 0 ? 0 : (double) same / occasions;
    }

    /** The same in words. */
    public String sentence() {
        return occasions == 0
                ? "could not be compared with the learner yet"
                : "says the same as the learner " + same + " of " + occasions + (occasions == 1 ? " time" : " times");
    }
}
