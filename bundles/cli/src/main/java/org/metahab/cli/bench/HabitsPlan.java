/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.training.TrainingOptions;
import org.metahab.tensor.kernel.FastKernels;
import org.metahab.trainer.ContextLearners;

/**
 * One training of the habit experiment.
 *
 * @param learner the algorithm's name
 * @param homes simulated homes to learn from; a quarter as many others are for the test
 * @param days how long each home is watched
 * @param ways classes of a task, at most
 * @param shots examples of each class; a task of training has one of these numbers by chance
 * @param iterations meta-steps
 * @param seed decides everything random but the homes
 * @param options further options of the learner
 */
record HabitsPlan(
        String learner,
        int homes,
        int days,
        int ways,
        List<Integer> shots,
        int iterations,
        long seed,
        Map<String, String> options) {

    /** A name for files. */
    String id() {
        String further = options.isEmpty() ? "" : "-" + Integer.toHexString(options.hashCode());
        return "%s-homes%d-days%d-ways%d-shots%s-i%d%s-seed%d"
                .formatted(
                        learner,
                        homes,
                        days,
                        ways,
                        shots.stream().map(String::valueOf).collect(Collectors.joining("+")),
                        iterations,
                        further,
                        seed);
    }

    MetaLearner algorithm() {
        return ContextLearners.of(learner, options).on(FastKernels.create());
    }

    TrainingOptions training(int threads, int reportEvery) {
        return ContextLearners.training(learner)
                .withIterations(iterations)
                .withSeed(seed)
                .withThreads(threads)
                .withReportEvery(reportEvery);
    }
}
