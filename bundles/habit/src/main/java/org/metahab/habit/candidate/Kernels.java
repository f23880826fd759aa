/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

/**
 * How much an earlier moment is like the present one, seen from many sides: each kernel gives a weight in [0, 1].
 *
 * <p>Time of day counts around the clock. A gap is the time since the last action or sensor event; gaps are compared by
 * their logarithms. Recency is the vector of how recently each state was entered, exp(−age / τ); two are compared by the
 * cube of their cosine.
 */
final class Kernels {

    static final int COUNT = 23;

    static final int AGE = 0;
    static final int TIME = 3;
    static final int LAST_ACTION = 7;
    static final int LAST_SENSOR = 11;
    static final int RECENCY = 15;
    static final int ALL = 21;

    private static final double DAY = 86_400;
    private static final double MINUTES_OF_DAY = 1_440;
    private static final double GAP_WIDTH = 0.7;
    private static final double OTHER_ACTION = 0.3;
    private static final double CALM_STATES = 0.25;
    private static final double ORDER_DECAY = 0.85;

    private Kernels() {}

    /**
     * Weighs an earlier moment.
     *
     * @param actionsSince how many actions came after it, at least 1
     * @param weights receives {@link #COUNT} numbers
     */
    static void weigh(Imprint now, Imprint then, int actionsSince, double[] weights) {
        double days = (now.seconds - then.seconds) / DAY;
        double minutes = minutesApart(now.minute, then.minute);
        double hour = bell(minutes, 60);
        double wide = bell(minutes, 150);
        boolean first = now.action(0) >= 0 && now.action(0) == then.action(0);
        boolean second = first && now.action(1) == then.action(1);
        boolean third = second && now.action(2) == then.action(2);
        double gap = bell(now.actionGap - then.actionGap, GAP_WIDTH);
        boolean sensed = now.sensor(0) >= 0 && now.sensor(0) == then.sensor(0);
        double sensorGap = bell(now.sensorGap - then.sensorGap, GAP_WIDTH);
        double minute = cube(now.soon.cosine(then.soon));
        double tenMinutes = cube(now.late.cosine(then.late));
        int differing = now.differingStates(then);
        double threeDays = Math.exp(-days / 3);

        int next = 0;
        weights[next++] = threeDays;
        weights[next++] = Math.exp(-days / 14);
        weights[next++] = bell(minutes, 20);
        weights[next++] = hour;
        weights[next++] = wide;
        weights[next++] = now.weekend() == then.weekend() ? hour : 0;
        weights[next++] = now.weekday == then.weekday ? hour : 0;
        weights[next++] = first ? 1 : 0;
        weights[next++] = second ? 1 : 0;
        weights[next++] = third ? 1 : 0;
        weights[next++] = first ? gap : 0;
        weights[next++] = sensed ? 1 : 0;
        weights[next++] = sensed && now.sensor(1) == then.sensor(1) ? 1 : 0;
        weights[next++] = sensed ? sensorGap : 0;
        weights[next++] = minute;
        weights[next++] = tenMinutes;
        weights[next++] = Math.exp(-differing);
        weights[next++] = first ? hour : 0;
        weights[next++] = first ? tenMinutes : 0;
        weights[next++] = first ? threeDays : 0;
        weights[next++] = tenMinutes * hour;
        weights[next++] = wide * (first ? 1 : OTHER_ACTION) * tenMinutes * Math.exp(-CALM_STATES * differing);
        weights[next] = Math.pow(ORDER_DECAY, actionsSince - 1);
    }

    private static double minutesApart(int a, int b) {
        double apart = Math.abs(a - b);
        return Math.min(apart, MINUTES_OF_DAY - apart);
    }

    private static double bell(double distance, double width) {
        double scaled = distance / width;
        return Math.exp(-0.5 * scaled * scaled);
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
