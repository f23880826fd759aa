/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.util.Map;
import java.util.TreeMap;
import org.metahab.meta.Architecture;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.learners.Learners;
import org.metahab.meta.training.TrainingOptions;
import org.metahab.tensor.kernel.FastKernels;

/**
 * One training on Omniglot.
 *
 * @param learner the algorithm's name
 * @param seed decides starting weights and tasks
 * @param iterations meta-steps
 * @param side pixels of a line
 * @param filters of each block of the convolutional network, with commas between
 * @param options further options of the algorithm
 */
record OmniglotPlan(String learner, long seed, int iterations, int side, String filters, Map<String, String> options) {
    private static final int TASKS_PER_STEP = 2;
    private static final double RATE = 2e-3;

    OmniglotPlan {
        options = Map.copyOf(options);
    }

    /** The names of its files. */
    String id() {
        return "%s-%d-%s-%d-seed%d".formatted(learner, side, filters.replace(',', '-'), iterations, seed);
    }

    MetaLearner algorithm() {
        Map<String, String> all = new TreeMap<>(options);
        all.put("side", String.valueOf(side));
        all.put("filters", filters);
        return Learners.builtIn()
                .metaLearner(new Architecture(learner, new TaskShape.Classification(side * side), all))
                .on(FastKernels.create());
    }

    TrainingOptions training(int threads, int reportEvery) {
        return TrainingOptions.defaults()
                .withIterations(iterations)
                .withTasksPerStep(TASKS_PER_STEP)
                .withLearningRate(RATE)
                .withSeed(seed)
                .withThreads(threads)
                .withReportEvery(reportEvery);
    }
}
