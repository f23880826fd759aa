/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.meta.TaskSource;

/**
 * What is kept of all homes of a plan, to draw tasks from.
 *
 * @param simulated homes to learn from
 * @param recordings homes to learn from as well
 * @param recorded what is kept of them, in the same order
 * @param judges homes to be judged by
 * @param tasks draws tasks from homes
 */
record HomeLives<T>(
        List<T> simulated,
        List<HomeRecording> recordings,
        List<T> recorded,
        List<T> judges,
        Function<List<T>, TaskSource> tasks) {

    static <T> HomeLives<T> live(
            TrainingPlan plan, Keeper.Maker<T> keepers, Function<List<T>, TaskSource> tasks, TrainerProgress progress)
            throws IOException, InterruptedException {
        List<T> simulated = new SimulatedHomes(plan.days(), plan.seed(), plan.threads())
                .live(plan.homes() + plan.judges(), keepers, progress::lived);
        return new HomeLives<>(
                simulated.subList(0, plan.homes()),
                plan.recordings(),
                RecordedHomes.live(plan.recordings(), keepers, plan.seed()),
                simulated.subList(plan.homes(), simulated.size()),
                tasks);
    }

    /** Tasks of the simulated homes and, every other one, of these recordings. */
    TaskSource homes(List<HomeRecording> some) {
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < recordings.size(); i++) {
            if (some.contains(recordings.get(i))) {
                chosen.add(recorded.get(i));
            }
        }
        if (chosen.isEmpty()) {
            return tasks.apply(simulated);
        }
        TaskSource real = tasks.apply(chosen);
        if (simulated.isEmpty()) {
            return real;
        }
        TaskSource made = tasks.apply(simulated);
        return random -> (random.nextBoolean() ? made : real).draw(random);
    }

    /** Tasks of homes that are not learnt from. */
    TaskSource strangers() {
        return tasks.apply(judges);
    }
}
