/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.act;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.metahab.habit.ActionClass;
import org.metahab.meta.training.Calibration;

/** Whether what was likeliest in each moment came true in time as often as was said. For one thread at a time. */
final class Promises {

    private final Calibration calibration = new Calibration();
    private final Deque<Promise> open = new ArrayDeque<>();

    private record Promise(long at, ActionClass action, float probability) {}

    /** A moment in which that was the likeliest; moments come in their order. */
    void promise(long at, ActionClass action, float probability) {
        open.addLast(new Promise(at, action, probability));
    }

    /** People did that, and what is open is open still. */
    void acted(ActionClass action) {
        for (Iterator<Promise> each = open.iterator(); each.hasNext(); ) {
            Promise promise = each.next();
            if (promise.action.equals(action)) {
                calibration.add(promise.probability, true);
                each.remove();
            }
        }
    }

    /** What was said before that moment, and has not come true, does not come true in time. */
    void passed(long moment) {
        while (!open.isEmpty() && open.getFirst().at < moment) {
            calibration.add(open.removeFirst().probability, false);
        }
    }

    List<Calibration.Bin> bins() {
        return calibration.bins();
    }
}
