/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.rules;

import java.util.List;
import java.util.random.RandomGenerator;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.TaskSource;

/**
 * Draws tasks from many homes: a home by chance, then some of its lessons by chance. Each is a choice between a pattern and
 * doing nothing, which has zeros. A pattern's numbers hold what its home has shown before, so the support set has nothing to
 * add but that it is there.
 */
final class RuleLessons implements TaskSource {

    private static final int QUERIES = 16;

    private final TaskShape.Ranking shape;
    private final List<List<RuleLesson>> homes;

    /** @throws IllegalArgumentException when there is no lesson in any home */
    RuleLessons(TaskShape.Ranking shape, List<List<RuleLesson>> homes) {
        this.shape = shape;
        this.homes = homes.stream().filter(home -> !home.isEmpty()).toList();
        if (this.homes.isEmpty()) {
            throw new IllegalArgumentException("In none of " + homes.size()
                    + " homes people did anything three times for a reason that could be seen; watch more days");
        }
    }

    @Override
    public Task draw(RandomGenerator random) {
        List<RuleLesson> home = homes.get(random.nextInt(homes.size()));
        RankedExamples query = RankedExamples.empty(shape);
        for (int i = 0; i < QUERIES; i++) {
            query = query.and(example(home.get(random.nextInt(home.size()))));
        }
        return new Task(query.select(0), query);
    }

    private RankedExamples example(RuleLesson lesson) {
        float[] input = new float[2 * shape.candidate()];
        System.arraycopy(lesson.numbers(), 0, input, 0, shape.candidate());
        return RankedExamples.of(shape, input, lesson.good() ? 0 : 1);
    }
}
