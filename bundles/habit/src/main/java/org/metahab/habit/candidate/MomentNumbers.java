/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

/** The numbers of a moment as a whole: how much is known, and how much is going on. */
final class MomentNumbers {

    static final int COUNT = 19;

    private static final int[] MASSES = {
        Kernels.TIME, Kernels.LAST_ACTION, Kernels.LAST_SENSOR, Kernels.RECENCY, Kernels.ALL
    };

    private static final double LEFT_ALONE = Math.log1p(CandidateStatistics.LEFT_ALONE.toSeconds());

    private MomentNumbers() {}

    /**
     * @param previous the moment of the last action; the same as {@code now} when there was none
     * @param days how many days the home is known
     */
    static float[] of(Imprint now, Imprint previous, int total, int classes, int done, double days, double[] masses) {
        float[] numbers = new float[COUNT];
        int next = 0;
        numbers[next++] = (float) Math.log1p(total);
        numbers[next++] = (float) Math.log1p(classes);
        for (int kernel : MASSES) {
            numbers[next++] = (float) Math.log1p(masses[kernel]);
        }
        numbers[next++] = (float) Math.log1p(days);
        numbers[next++] = (float) now.actionGap;
        numbers[next++] = (float) now.sensorGap;
        numbers[next++] = (float) Math.min(now.actionGap, now.sensorGap);
        numbers[next++] = now.day == previous.day ? 0 : 1;
        double angle = 2 * Math.PI * now.minute / 1_440;
        numbers[next++] = (float) Math.sin(angle);
        numbers[next++] = (float) Math.cos(angle);
        numbers[next++] = now.weekend() ? 1 : 0;
        numbers[next++] = (float) Math.log1p(now.entered.length);
        numbers[next++] = (float) Math.log1p(now.active.length);
        numbers[next++] = now.actionGap > LEFT_ALONE ? 1 : 0;
        numbers[next] = (float) Math.log1p(done);
        return numbers;
    }
}
