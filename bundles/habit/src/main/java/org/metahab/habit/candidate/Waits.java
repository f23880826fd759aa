/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

/**
 * How long something usually lasts until it is ended, from the last {@value #KEPT} times: by logarithms of seconds, as a
 * minute more matters less after an hour than after a minute.
 */
final class Waits {

    private static final int KEPT = 32;
    private static final double WIDTH = 0.5;
    private static final double DOUBT = 0.5;

    private final float[] logarithms = new float[KEPT];
    private int total;

    void add(double seconds) {
        logarithms[total % KEPT] = (float) Math.log1p(seconds);
        total++;
    }

    /**
     * Whether it is time: the logarithm of how many waits ended about now over how many had got so far. Around 0 when most
     * end about now, negative when it is too early or too late, 0 while nothing is known.
     */
    double due(double seconds) {
        int known = Math.min(total, KEPT);
        if (known == 0) {
            return 0;
        }
        double now = Math.log1p(seconds);
        double ending = 0;
        int lasting = 0;
        for (int i = 0; i < known; i++) {
            double distance = (now - logarithms[i]) / WIDTH;
            ending += Math.exp(-0.5 * distance * distance);
            lasting += logarithms[i] > now - WIDTH ? 1 : 0;
        }
        return Math.log((ending + DOUBT) / (lasting + 1));
    }
}
