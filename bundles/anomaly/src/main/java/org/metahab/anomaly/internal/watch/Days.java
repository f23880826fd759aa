/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.internal.watch;

import java.util.Arrays;

/** On each of the last days, the last minute at which something was so. */
final class Days {

    private static final int KEPT = 60;

    private final short[] latest = new short[KEPT];
    private int count;

    /** A day is over. */
    void add(int minute) {
        latest[count % KEPT] = (short) minute;
        count++;
    }

    int size() {
        return Math.min(count, KEPT);
    }

    /** The minute behind which a day is one of those that {@code chance} allows; beyond any day while there are too few. */
    int threshold(double chance) {
        int allowed = (int) Math.floor(chance * (size() + 1)) - 1;
        return allowed < 0 ? Integer.MAX_VALUE : sorted()[size() - 1 - allowed];
    }

    /** The middle one. */
    int median() {
        return sorted()[size() / 2];
    }

    /** On how many days it was so at that minute or later. */
    int asLate(int minute) {
        int late = 0;
        for (int i = 0; i < size(); i++) {
            late += latest[i] >= minute ? 1 : 0;
        }
        return late;
    }

    private short[] sorted() {
        short[] sorted = Arrays.copyOf(latest, size());
        Arrays.sort(sorted);
        return sorted;
    }
}
