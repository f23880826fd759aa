/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.life;

import org.metahab.habit.Context;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;

/** Hears what happens in a home, in its order. */
public interface Watcher {

    /**
     * A moment in which something might be done, as it is before anything that comes later.
     *
     * @param situation the moment in the home's own terms
     * @param context the same moment in numbers
     */
    default void moment(Situation situation, Context context) {}

    /** People did something. */
    void acted(Observation.Action action);
}
