/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.util.List;
import java.util.random.RandomGenerator;
import org.metahab.habit.task.HabitTasks;
import org.metahab.habit.task.TaskCut;
import org.metahab.meta.Task;
import org.metahab.meta.TaskSource;

/**
 * Draws N-way K-shot habit tasks from many homes, for comparing learners: a number of shots by chance, a home by chance among
 * those where people did things often enough, then a cut of its life by chance.
 */
public final class FewShotHabits implements TaskSource {

    private static final int QUERIES = 10;

    private final List<Shots> shots;

    /** Tasks with so many examples of each class, and where they can be cut. */
    private record Shots(TaskCut cut, List<HabitTasks> homes) {}

    /**
     * @param ways how many classes a task has at most, at least 2; fewer where a home shows fewer
     * @param shots how many examples of each class; one of these numbers for each task
     * @throws IllegalArgumentException when no home shows two classes often enough
     */
    public FewShotHabits(List<HabitTasks> homes, int ways, List<Integer> shots) {
        this.shots = shots.stream()
                .map(count -> of(homes, new TaskCut(ways, count, QUERIES)))
                .toList();
    }

    private static Shots of(List<HabitTasks> homes, TaskCut cut) {
        List<HabitTasks> fit = homes.stream()
                .filter(home ->
                        home.draw(cut, new HabitTaskSource.FirstChoice()).isPresent())
                .toList();
        if (fit.isEmpty()) {
            throw new IllegalArgumentException("In none of " + homes.size() + " homes people did two different things "
                    + cut.shots() + " times before doing one of them again; watch more days");
        }
        return new Shots(cut, fit);
    }

    @Override
    public Task draw(RandomGenerator random) {
        Shots now = shots.get(random.nextInt(shots.size()));
        HabitTasks home = now.homes().get(random.nextInt(now.homes().size()));
        return HabitTaskSource.convert(home.draw(now.cut(), random).orElseThrow());
    }
}
