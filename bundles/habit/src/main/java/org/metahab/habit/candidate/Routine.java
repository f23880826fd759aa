/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

import java.util.Arrays;

/** When in the day something is first done, on the last {@value #KEPT} days that it was done on. */
final class Routine {

    private static final int KEPT = 32;
    private static final double WIDTH = 25;
    private static final double DOUBT = 0.3;

    private final float[] minutes = new float[KEPT];
    private int days;

    /** It was done for the first time of a day, so many minutes into that day. */
    void add(double minute) {
        minutes[days % KEPT] = (float) minute;
        days++;
    }

    /**
     * Whether it is time: the logarithm of how many days' first times are about now over how many days it had not been done
     * by now.
     *
     * @param lived how many days the home is known
     */
    double due(double minute, double lived) {
        double about = 0;
        int earlier = 0;
        int known = Math.min(days, KEPT);
        for (float first : Arrays.copyOf(minutes, known)) {
            double distance = (minute - first) / WIDTH;
            about += Math.exp(-0.5 * distance * distance);
            earlier += first < minute - WIDTH ? 1 : 0;
        }
        return Math.log((about + DOUBT) / (Math.max(known, Math.min(KEPT, lived)) - earlier + 1));
    }

    /** The share of days on which it was done by now. */
    double usuallyDone(double minute, double lived) {
        int earlier = 0;
        int known = Math.min(days, KEPT);
        for (int i = 0; i < known; i++) {
            earlier += minutes[i] < minute ? 1 : 0;
        }
        return earlier / (Math.max(known, Math.min(KEPT, lived)) + 1);
    }
}
