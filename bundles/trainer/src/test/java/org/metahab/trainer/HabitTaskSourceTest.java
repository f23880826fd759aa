/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.metahab.habit.ContextSchema;
import org.metahab.habit.task.HabitTasks;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.RowExamples;
import org.metahab.meta.Task;

class HabitTaskSourceTest {

    private final HabitTaskSource source = new HabitTaskSource(homes());

    @Test
    void tasksVaryInWaysAndShots() {
        SplittableRandom random = new SplittableRandom(1);
        List<LabelledExamples> supports = Stream.generate(() -> source.draw(random))
                .limit(50)
                .map(task -> (LabelledExamples) task.support())
                .toList();

        assertThat(supports).extracting(LabelledExamples::ways).doesNotContain(0, 1);
        assertThat(supports.stream().map(LabelledExamples::ways).distinct()).hasSizeGreaterThan(2);
        assertThat(supports).extracting(LabelledExamples::inputs).containsOnly(ContextSchema.SIZE);
    }

    @Test
    void theSameRandomGivesTheSameTask() {
        Task one = source.draw(new SplittableRandom(3));
        Task two = source.draw(new SplittableRandom(3));

        assertThat(inputs(two)).isEqualTo(inputs(one));
    }

    @Test
    void homesWithoutRepetitionAreRefused() {
        assertThatThrownBy(() -> new HabitTaskSource(List.of(new HabitTasks(10))))
                .hasMessageContaining("watch more days");
    }

    private static float[] inputs(Task task) {
        float[] inputs = new float[task.support().size() * task.support().inputs()];
        ((RowExamples) task.support()).copyInputs(0, task.support().size(), inputs, 0);
        return inputs;
    }

    private static List<HabitTasks> homes() {
        try {
            return new SimulatedHomes(7, 1, 1).live(10, home -> new ContextKeeper(), (done, all) -> {});
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
