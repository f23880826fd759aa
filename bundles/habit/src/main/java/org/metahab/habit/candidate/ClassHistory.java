/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

import java.time.Instant;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Situation;
import org.metahab.habit.StateBuckets;

/** What is known of one class of actions. Bounded. */
final class ClassHistory {

    final ActionClass action;
    final boolean active;
    final Waits dwelling = new Waits();
    final Waits returning = new Waits();
    final Routine routine = new Routine();
    int count;
    int lastIndex = -1;
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    private final int[] counts = new int[2];
    private long day = Long.MIN_VALUE;
    private int today;

    ClassHistory(ActionClass action) {
        this.action = action;
        this.active = StateBuckets.isActive(action.bucket());
    }

    /**
     * It was done.
     *
     * @param fresh whether its item had been left alone
     * @param index how many actions there were before
     */
    void add(Situation situation, Imprint imprint, boolean fresh, int index) {
        Instant now = situation.at().toInstant();
        if (count > 0) {
            returning.add(ImprintMaker.seconds(last, now));
        } else {
            first = now;
        }
        Situation.Held held = situation.states().get(action.item());
        if (held != null) {
            dwelling.add(ImprintMaker.seconds(held.since(), now));
        }
        if (doneOn(imprint.day) == 0) {
            routine.add(imprint.minuteOfDay);
        }
        today = doneOn(imprint.day) + 1;
        day = imprint.day;
        last = now;
        lastIndex = index;
        count++;
        counts[fresh ? 1 : 0]++;
    }

    /** How often it was done while its item had been left alone, or had not. */
    int count(boolean fresh) {
        return counts[fresh ? 1 : 0];
    }

    /** How often it was done that day so far. */
    int doneOn(long someDay) {
        return someDay == day ? today : 0;
    }
}
