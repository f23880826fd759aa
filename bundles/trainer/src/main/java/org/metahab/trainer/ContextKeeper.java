/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import org.metahab.habit.Observation;
import org.metahab.habit.task.HabitTasks;

/** Keeps the contexts of actions, to draw few-shot tasks from. */
final class ContextKeeper implements Keeper<HabitTasks> {

    private static final int MOST_ACTIONS = 5_000;

    private final HabitTasks tasks = new HabitTasks(MOST_ACTIONS);

    @Override
    public void action(Observation.Action action) {
        tasks.add(action);
    }

    @Override
    public HabitTasks kept() {
        return tasks;
    }
}
