/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.testing;

import java.util.random.RandomGenerator;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Task;
import org.metahab.meta.TaskSource;

/**
 * Classes that are clouds around random centres. Centres differ in the first few numbers only; all the others are loud
 * noise. Which numbers matter is what a meta-learner can find out, and what nobody can tell from a few examples.
 *
 * @param inputs numbers of an input
 * @param telling how many of them, from the first, tell the classes apart
 * @param ways classes of a task
 * @param shots support examples of each class; with {@code unequal}, from 1 up to twice this
 * @param queries query examples of each class
 * @param unequal whether classes differ in their number of examples
 */
public record GaussianTasks(int inputs, int telling, int ways, int shots, int queries, boolean unequal)
        implements TaskSource {

    /** Tasks with 16 numbers of which 4 tell, 5 query examples for each class, the same number of shots. */
    public static GaussianTasks of(int ways, int shots) {
        return new GaussianTasks(16, 4, ways, shots, 5, false);
    }

    @Override
    public Task draw(RandomGenerator random) {
        float[][] centres = new float[ways][telling];
        int[] counts = new int[ways];
        int total = 0;
        for (int way = 0; way < ways; way++) {
            for (int i = 0; i < telling; i++) {
                centres[way][i] = (float) random.nextGaussian();
            }
            counts[way] = unequal ? 1 + random.nextInt(2 * shots) : shots;
            total += counts[way];
        }
        int[] supportLabels = new int[total];
        int[] queryLabels = new int[ways * queries];
        for (int way = 0, s = 0; way < ways; way++) {
            for (int i = 0; i < counts[way]; i++) {
                supportLabels[s++] = way;
            }
            for (int i = 0; i < queries; i++) {
                queryLabels[way * queries + i] = way;
            }
        }
        return new Task(examples(centres, supportLabels, random), examples(centres, queryLabels, random));
    }

    private LabelledExamples examples(float[][] centres, int[] labels, RandomGenerator random) {
        float[][] rows = new float[labels.length][inputs];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < inputs; i++) {
                rows[r][i] = i < telling
                        ? centres[labels[r]][i] + (float) (0.3 * random.nextGaussian())
                        : (float) (1.5 * random.nextGaussian());
            }
        }
        return LabelledExamples.of(rows, labels);
    }
}
