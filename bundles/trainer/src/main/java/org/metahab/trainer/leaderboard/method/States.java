/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.method;

import org.metahab.habit.ActionClass;
import org.metahab.habit.Situation;

/** What the states of items rule out: nobody switches on what is on. */
final class States {

    /** What is left of a class whose item is in that state already. */
    static final double MASK = 1e-3;

    private States() {}

    static double mask(Situation situation, ActionClass action) {
        Situation.Held held = situation.states().get(action.item());
        return held != null && held.bucket().equals(action.bucket()) ? MASK : 1;
    }
}
