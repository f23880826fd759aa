/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.metahab.habit.task.HabitTask;
import org.metahab.habit.task.HabitTasks;
import org.metahab.habit.task.TaskCut;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Task;
import org.metahab.meta.TaskSource;

/**
 * Draws next-action tasks from many homes: a home by chance, then a cut of its life by chance. Every other task is as a hub
 * meets it, with all that was done so far, often or seldom; the others have a few examples of each of some classes, whose
 * numbers vary from task to task.
 */
public final class HabitTaskSource implements TaskSource {

    private static final int[] SHOTS = {1, 2, 3, 5, 10};
    private static final int MOST_WAYS = 12;
    private static final int QUERIES = 10;
    private static final int HISTORY = 200;
    private static final TaskCut LEAST = new TaskCut(2, 1, QUERIES);

    private final List<HabitTasks> homes;

    /**
     * @param homes those in which nobody did two things twice are left out
     * @throws IllegalArgumentException when no home is left
     */
    public HabitTaskSource(List<HabitTasks> homes) {
        this.homes = homes.stream()
                .filter(home -> home.draw(LEAST, new FirstChoice()).isPresent())
                .toList();
        if (this.homes.isEmpty()) {
            throw new IllegalArgumentException(
                    "In none of " + homes.size() + " homes people did two different things twice; watch more days");
        }
    }

    @Override
    public Task draw(RandomGenerator random) {
        HabitTasks home = homes.get(random.nextInt(homes.size()));
        if (random.nextBoolean()) {
            Optional<HabitTask> task = home.drawAsLived(HISTORY, QUERIES, random);
            if (task.isPresent()) {
                return convert(task.get());
            }
        }
        TaskCut cut = new TaskCut(2 + random.nextInt(MOST_WAYS - 1), SHOTS[random.nextInt(SHOTS.length)], QUERIES);
        Optional<HabitTask> task = home.draw(cut, random);
        return convert(task.or(() -> home.draw(LEAST, random)).orElseThrow());
    }

    /** The same task in numbers. */
    static Task convert(HabitTask task) {
        return new Task(examples(task.support()), examples(task.query()));
    }

    private static LabelledExamples examples(List<HabitTask.Example> examples) {
        float[][] inputs = examples.stream().map(e -> e.before().toArray()).toArray(float[][]::new);
        int[] labels = examples.stream().mapToInt(HabitTask.Example::label).toArray();
        return LabelledExamples.of(inputs, labels);
    }

    /** Always the first choice: whether there is a task at all does not depend on chance. */
    static final class FirstChoice implements RandomGenerator {
        @Override
        public long nextLong() {
            return 0;
        }
    }
}
