/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

/**
 * How a rule would have done over the home's own past.
 *
 * @param right how often it would have done what a person did soon after
 * @param unwanted how often it would have acted and no person did
 * @param missed how often a person did it without the rule
 */
public record Backtest(int right, int unwanted, int missed) {

    /** Share of the rule's actions that a person did too, in [0, 1]; 0 when it never acted. */
    public double precision() {
        return right == 0 ? 0 : (double) right / (right + unwanted);
    }

    /** Share of the person's actions that the rule would have done, in [0, 1]; 0 when there are none. */
    public double recall() {
        return right == 0 ? 0 : (double) right / (right + missed);
    }

    /** The same in words. */
    public String sentence() {
        int acted = right + unwanted;
        return "would have been right " + right + " of " + acted + (acted == 1 ? " time, " : " times, ") + unwanted
                + " unwanted; " + missed + (missed == 1 ? " time" : " times") + " you did it without the rule";
    }
}
