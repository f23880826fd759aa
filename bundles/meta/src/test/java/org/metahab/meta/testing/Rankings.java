/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.testing;

import java.util.random.RandomGenerator;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.TaskSource;

/**
 * Tasks in which the candidate with the highest hidden score is chosen. Of a candidate's numbers the first tells in every
 * task; the second tells only in moments whose number is positive.
 */
public final class Rankings implements TaskSource {

    public static final TaskShape.Ranking SHAPE = new TaskShape.Ranking(3, 1);
    private static final int EXAMPLES = 6;
    private static final int MOST_CANDIDATES = 6;

    @Override
    public Task draw(RandomGenerator random) {
        return new Task(examples(random), examples(random));
    }

    private static RankedExamples examples(RandomGenerator random) {
        RankedExamples examples = RankedExamples.empty(SHAPE);
        for (int i = 0; i < EXAMPLES; i++) {
            examples = examples.and(example(random));
        }
        return examples;
    }

    /** One example. */
    public static RankedExamples example(RandomGenerator random) {
        int candidates = 1 + random.nextInt(MOST_CANDIDATES);
        float[] input = new float[candidates * SHAPE.candidate() + SHAPE.moment()];
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) random.nextGaussian();
        }
        float moment = input[input.length - 1];
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int candidate = 0; candidate < candidates; candidate++) {
            int row = candidate * SHAPE.candidate();
            double score = input[row] + (moment > 0 ? 2 * input[row + 1] : 0);
            if (score > highest) {
                highest = score;
                best = candidate;
            }
        }
        return RankedExamples.of(SHAPE, input, best);
    }
}
