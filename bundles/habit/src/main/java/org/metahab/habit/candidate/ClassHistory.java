/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

import java.time.Instant;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Situation;

/** What is known of one class of actions. Bounded. */
final class ClassHistory {

    final ActionClass action;
    final Instant first;
    final Waits dwelling = new Waits();
    final Waits returning = new Waits();
    int count;
    int lastIndex;
    Instant last;
    private long day = Long.MIN_VALUE;
    private int today;

    ClassHistory(ActionClass action, Instant first) {
        this.action = action;
        this.first = first;
        this.last = first;
    }

    /**
     * It was done.
     *
     * @param index how many actions there were before
     */
    void add(Situation situation, Imprint imprint, int index) {
        Instant now = situation.at().toInstant();
        if (count > 0) {
            returning.add(ImprintMaker.seconds(last, now));
        }
        Situation.Held held = situation.states().get(action.item());
        if (held != null) {
            dwelling.add(ImprintMaker.seconds(held.since(), now));
        }
        today = doneOn(imprint.day) + 1;
        day = imprint.day;
        last = now;
        lastIndex = index;
        count++;
    }

    /** How often it was done that day so far. */
    int doneOn(long someDay) {
        return someDay == day ? today : 0;
    }
}
