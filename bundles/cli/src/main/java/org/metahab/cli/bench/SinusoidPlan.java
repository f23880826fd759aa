/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.metahab.meta.Architecture;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.learners.Learners;
import org.metahab.meta.training.MetaOptimiser;
import org.metahab.meta.training.RateSchedule;
import org.metahab.meta.training.TrainingOptions;

/**
 * One training of the sinusoid experiment: 25 tasks a meta-batch, Adam at a constant 0.001, no clipping, as many query
 * points as support points; the network is 1-40-40-1 with ReLU and starts from a normal distribution of deviation 0.01.
 * Reptile, which takes no gradient, steps plainly with a rate of 1 that falls to nothing.
 *
 * @param learner the algorithm's name
 * @param shots points of a support set, K
 * @param steps inner steps while meta-training
 * @param innerRate α; where rates are learnt, what they start from
 * @param iterations meta-steps
 * @param schedule of the meta-learning rate; the protocol's is constant
 * @param seed decides everything random
 * @param options further options of the learner, which win over those above
 */
record SinusoidPlan(
        String learner,
        int shots,
        int steps,
        double innerRate,
        int iterations,
        RateSchedule schedule,
        long seed,
        Map<String, String> options) {
    private static final int TASKS_PER_STEP = 25;
    private static final double LEARNING_RATE = 1e-3;
    private static final double NO_CLIP = 1e12;

    /** A name for files. */
    String id() {
        String further = options.isEmpty() ? "" : "-" + Integer.toHexString(options.hashCode());
        String falling =
                schedule == RateSchedule.CONSTANT ? "" : "-" + schedule.name().toLowerCase(Locale.ROOT);
        return "%s-k%d-steps%d-rate%s-i%d%s%s-seed%d"
                .formatted(learner, shots, steps, innerRate, iterations, falling, further, seed);
    }

    SinusoidTasks tasks() {
        return new SinusoidTasks(shots, shots);
    }

    TrainingOptions training(int threads, int reportEvery) {
        TrainingOptions training = TrainingOptions.defaults()
                .withIterations(iterations)
                .withTasksPerStep(TASKS_PER_STEP)
                .withLearningRate(LEARNING_RATE)
                .withSchedule(schedule)
                .withGradientClip(NO_CLIP)
                .withSeed(seed)
                .withThreads(threads)
                .withReportEvery(reportEvery);
        return learner.equals("reptile")
                ? training.withOptimiser(MetaOptimiser.SGD).withLearningRate(1).withSchedule(RateSchedule.LINEAR)
                : training;
    }

    /** The algorithm, with any number of steps while adapting. */
    MetaLearner algorithm(int adaptationSteps, boolean guarded) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("layers", "40,40");
        all.put("activation", "RELU");
        all.put("initialDeviation", "0.01");
        all.put("innerRate", String.valueOf(innerRate));
        all.put("innerSteps", String.valueOf(steps));
        all.put("innerClip", "1000000");
        all.put("adaptationSteps", String.valueOf(adaptationSteps));
        all.put("guarded", String.valueOf(guarded));
        all.putAll(options);
        return Learners.builtIn().metaLearner(new Architecture(learner, new TaskShape.Regression(1, 1), all));
    }
}
