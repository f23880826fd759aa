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
     * The probability that a condition which has nothing to do with it holds at so many of the successes or more (Fisher's
     * exact test, one-sided).
     *
     * @param held at how many successes it holds
     * @param successes how many of the trials were successes
     * @param holding at how many of the trials it holds
     * @param trials how many there were
     */
    static double holdsAtLeast(int held, int successes, int holding, int trials) {
        double all = logChoose(trials, successes);
        double sum = 0;
        for (int k = held; k <= Math.min(successes, holding); k++) {
            if (successes - k <= trials - holding) {
                sum += Math.exp(logChoose(holding, k) + logChoose(trials - holding, successes - k) - all);
            }
        }
        return Math.min(1, sum);
    }

    private static double logChoose(int of, int chosen) {
        double log = 0;
        for (int i = 1; i <= Math.min(chosen, of - chosen); i++) {
            log += Math.log((double) (of - i + 1) / i);
        }
        return log;
    }

    /**
     * How well something looks before experience with other homes is asked: right often, and the reason of much.
     *
     * @param right how often it was right
     * @param fired of how many times
     * @param all how often it should have been
     */
    static double promise(int right, int fired, int all) {
        return all == 0 ? 0 : wilson(right, fired) * Math.sqrt(Math.min(1, (double) right / all));
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
