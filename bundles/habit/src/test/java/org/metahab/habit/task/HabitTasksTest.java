/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Actor;
import org.metahab.habit.Context;
import org.metahab.habit.ContextSchema;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;
import org.metahab.hub.value.OnOff;

class HabitTasksTest {

    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

    @Property(tries = 200)
    void supportIsBeforeQueryAndBigEnough(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 5) int ways,
            @ForAll @IntRange(min = 1, max = 4) int shots,
            @ForAll @IntRange(min = 1, max = 9) int queries) {
        HabitTasks tasks = new HabitTasks(1000);
        SplittableRandom random = new SplittableRandom(seed);
        List<String> life = lived(random, tasks);

        Optional<HabitTask> drawn = tasks.draw(new TaskCut(ways, shots, queries), random);

        drawn.ifPresent(task -> {
            assertThat(task.classes()).doesNotHaveDuplicates().hasSizeBetween(2, ways);
            assertThat(task.query()).isNotEmpty().hasSizeLessThanOrEqualTo(queries);
            Map<Integer, Integer> perLabel = new HashMap<>();
            task.support().forEach(example -> perLabel.merge(example.label(), 1, Integer::sum));
            assertThat(perLabel).hasSize(task.classes().size());
            assertThat(perLabel.values()).allMatch(count -> count == shots);
            assertThat(latest(task.support())).isLessThan(earliest(task.query()));
        });
        assertThat(drawn.isPresent())
                .isEqualTo(IntStream.range(1, life.size())
                        .anyMatch(cut -> life.stream()
                                        .distinct()
                                        .filter(lamp -> Collections.frequency(life.subList(0, cut), lamp) >= shots)
                                        .filter(life.subList(cut, life.size())::contains)
                                        .count()
                                >= 2));
    }

    private static List<String> lived(SplittableRandom random, HabitTasks tasks) {
        List<String> life = Stream.generate(() -> "Lamp" + random.nextInt(6))
                .limit(random.nextInt(80))
                .toList();
        for (int i = 0; i < life.size(); i++) {
            tasks.add(action(i, life.get(i)));
        }
        return life;
    }

    @Test
    void theSupportSetHoldsTheLatestExamples() {
        HabitTasks tasks = new HabitTasks(1000);
        List<String> life = List.of("A", "B", "A", "B", "A", "B");
        for (int i = 0; i < life.size(); i++) {
            tasks.add(action(i, life.get(i)));
        }

        HabitTask task =
                tasks.draw(new TaskCut(2, 2, 10), new SplittableRandom(3)).orElseThrow();

        assertThat(task.support())
                .extracting(example -> index(example.before()))
                .containsExactly(0, 1, 2, 3);
        assertThat(task.query()).extracting(example -> index(example.before())).containsExactly(4, 5);
    }

    @Property(tries = 200)
    void asLivedAllThatWasDoneComesBeforeWhatIsAsked(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 30) int history,
            @ForAll @IntRange(min = 1, max = 9) int queries) {
        HabitTasks tasks = new HabitTasks(1000);
        SplittableRandom random = new SplittableRandom(seed);
        List<String> life = lived(random, tasks);

        Optional<HabitTask> drawn = tasks.drawAsLived(history, queries, random);

        drawn.ifPresent(task -> {
            int first = index(task.support().get(0).before());
            int size = task.support().size();
            assertThat(task.support())
                    .extracting(example -> index(example.before()))
                    .containsExactlyElementsOf(
                            IntStream.range(first, first + size).boxed().toList());
            assertThat(size == history || first == 0).isTrue();
            assertThat(task.classes()).doesNotHaveDuplicates().hasSizeGreaterThan(1);
            assertThat(task.query()).isNotEmpty().hasSizeLessThanOrEqualTo(queries);
            assertThat(latest(task.support())).isLessThan(earliest(task.query()));
        });
        assertThat(drawn.isPresent()).isEqualTo(IntStream.range(1, life.size()).anyMatch(cut -> {
            List<String> before = life.subList(Math.max(0, cut - history), cut);
            List<String> next = life.subList(cut, Math.min(life.size(), cut + queries));
            return Set.copyOf(before).size() >= 2 && next.stream().anyMatch(before::contains);
        }));
    }

    @Test
    void oldActionsMakeRoomForNewOnes() {
        HabitTasks tasks = new HabitTasks(3);
        for (int i = 0; i < 10; i++) {
            tasks.add(action(i, "A"));
        }

        assertThat(tasks.size()).isEqualTo(3);
        assertThat(tasks.draw(new TaskCut(2, 1, 1), new SplittableRandom(1))).isEmpty();
    }

    @Test
    void theSameSeedDrawsTheSameTask() {
        List<HabitTask> drawn = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            HabitTasks tasks = new HabitTasks(1000);
            for (int i = 0; i < 50; i++) {
                tasks.add(action(i, "Lamp" + i * i % 7));
            }
            drawn.add(tasks.draw(new TaskCut(3, 2, 5), new SplittableRandom(9)).orElseThrow());
        }

        assertThat(drawn.get(1)).isEqualTo(drawn.get(0));
    }

    private static Observation.Action action(int index, String item) {
        float[] numbers = new float[ContextSchema.SIZE];
        numbers[0] = index;
        return new Observation.Action(
                START.plusSeconds(index),
                new ActionClass(item, "ON"),
                OnOff.ON,
                Actor.Person.UNKNOWN,
                new Context(numbers),
                new Situation(
                        START.plusSeconds(index).atZone(ZoneOffset.UTC), List.of(), List.of(), Map.of(), Map.of()));
    }

    private static int index(Context context) {
        return (int) context.get(0);
    }

    private static int latest(List<HabitTask.Example> examples) {
        return examples.stream()
                .mapToInt(example -> index(example.before()))
                .max()
                .orElseThrow();
    }

    private static int earliest(List<HabitTask.Example> examples) {
        return examples.stream()
                .mapToInt(example -> index(example.before()))
                .min()
                .orElseThrow();
    }
}
