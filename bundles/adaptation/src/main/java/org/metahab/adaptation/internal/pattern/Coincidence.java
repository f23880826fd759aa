/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

/** How likely it is that a pattern is nothing but chance. */
final class Coincidence {

    private Coincidence() {}

    /**
     * The probability of at least so many successes (the binomial distribution's upper tail).
     *
     * @param successes how many there were
     * @param trials of how many
     * @param probability of each to succeed by chance, in (0, 1)
     */
    static double atLeast(int successes, int trials, double probability) {
        double sum = 0;
        double logChoose = 0;
        for (int k = 0; k <= trials; k++) {
            if (k > 0) {
                logChoose += Math.log((double) (trials - k + 1) / k);
            }
            if (k >= successes) {
                sum += Math.exp(logChoose + k * Math.log(probability) + (trials - k) * Math.log1p(-probability));
            }
        }
        return Math.min(1, sum);
    }

    /**
     * The probability that a condition which has nothing to do with it holds at all successes (Fisher's exact test).
     *
     * @param successes how many of the trials were successes
     * @param trials how many there were
     * @param holding at how many of the trials the condition holds, at least at the successes
     */
    static double holdsAtAll(int successes, int trials, int holding) {
        double probability = 1;
        for (int i = 0; i < successes; i++) {
            probability *= (double) Math.max(0, holding - i) / (trials - i);
        }
        return probability;
    }

    /** Wilson's lower bound of a share with one standard error. */
    static double wilson(int successes, int trials) {
        if (trials == 0) {
            return 0;
        }
        double share = (double) successes / trials;
        double spread = Math.sqrt(share * (1 - share) / trials + 0.25 / ((double) trials * trials));
        return (share + 0.5 / trials - spread) / (1 + 1.0 / trials);
    }
}
