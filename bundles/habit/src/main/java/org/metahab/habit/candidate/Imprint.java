/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

/** A situation in numbers of this home, as it is remembered. Only state; not to be changed once made. */
final class Imprint {

    final long seconds;
    final int minute;
    final int weekday;
    final long day;
    final double actionGap;
    final double sensorGap;
    final Recency soon;
    final Recency late;
    final int minuteOfDay;
    final int[] entered;
    final int[] active;
    private final int[] actions;
    private final int[] sensors;
    private final short[] states;

    /**
     * @param seconds of the moment, since the epoch
     * @param minute of the day
     * @param weekday 1, Monday, to 7
     * @param day for people: the hours after midnight belong to the day before
     * @param actions ids of the last actions, newest first
     * @param actionGap logarithm of 1 + seconds since the last action
     * @param sensors ids of the last sensor events, newest first
     * @param sensorGap logarithm of 1 + seconds since the last sensor event
     * @param soon recency that fades within a minute
     * @param late recency that fades within ten minutes
     * @param states the bucket that each item is in; 0 where it is not known
     * @param minuteOfDay minutes into the day for people
     * @param entered ids of states entered within two minutes, increasing
     * @param active numbers of items that are on, open or running, increasing
     */
    Imprint(
            long seconds,
            int minute,
            int weekday,
            long day,
            int[] actions,
            double actionGap,
            int[] sensors,
            double sensorGap,
            Recency soon,
            Recency late,
            short[] states,
            int minuteOfDay,
            int[] entered,
            int[] active) {
        this.seconds = seconds;
        this.minute = minute;
        this.weekday = weekday;
        this.day = day;
        this.actions = actions;
        this.actionGap = actionGap;
        this.sensors = sensors;
        this.sensorGap = sensorGap;
        this.soon = soon;
        this.late = late;
        this.states = states;
        this.minuteOfDay = minuteOfDay;
        this.entered = entered;
        this.active = active;
    }

    boolean weekend() {
        return weekday >= 6;
    }

    /** The id of an earlier action, newest first; −1 where there was none. */
    int action(int index) {
        return index < actions.length ? actions[index] : -1;
    }

    /** The id of an earlier sensor event, newest first; −1 where there was none. */
    int sensor(int index) {
        return index < sensors.length ? sensors[index] : -1;
    }

    /** How many items are known to be in another state than they were known to be in then. */
    int differingStates(Imprint other) {
        int common = Math.min(states.length, other.states.length);
        int differing = 0;
        for (int i = 0; i < common; i++) {
            if (states[i] != other.states[i] && states[i] != 0 && other.states[i] != 0) {
                differing++;
            }
        }
        return differing;
    }
}
