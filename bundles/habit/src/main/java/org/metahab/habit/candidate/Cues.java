/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

/**
 * What of the home's state tells something now, and what it told earlier: for each state entered lately and each item that
 * is active, how often it was so when a class was done, against how often at any action (naive Bayes). Of each class the
 * greatest, the mean and the least of these logarithms of ratios.
 */
final class Cues {

    /** Numbers for each class. */
    static final int COUNT = 3;

    private static final double TRUST = 2;

    private final int[] now;
    private final int[] together;
    private final int[] any;

    /**
     * @param now ids that hold now, increasing
     * @param classes how many classes there are
     */
    Cues(int[] now, int classes) {
        this.now = now;
        this.together = new int[now.length * classes];
        this.any = new int[now.length];
    }

    /** An earlier action: what held then, increasing. */
    void add(int[] then, int label) {
        int i = 0;
        int j = 0;
        while (i < now.length && j < then.length) {
            if (now[i] == then[j]) {
                together[label * now.length + i]++;
                any[i]++;
                i++;
                j++;
            } else if (now[i] < then[j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /**
     * Writes the numbers of a class.
     *
     * @param count how many of the remembered actions were of the class
     * @param total how many are remembered
     */
    void write(int label, int count, int total, float[] target, int at) {
        double most = 0;
        double least = 0;
        double sum = 0;
        for (int i = 0; i < now.length; i++) {
            double share = (any[i] + 0.5) / (total + 1);
            double ratio =
                    Math.log((together[label * now.length + i] + TRUST * share) / (count + TRUST)) - Math.log(share);
            most = Math.max(most, ratio);
            least = Math.min(least, ratio);
            sum += ratio;
        }
        target[at] = (float) most;
        target[at + 1] = (float) (sum / Math.max(1, now.length));
        target[at + 2] = (float) least;
    }
}
