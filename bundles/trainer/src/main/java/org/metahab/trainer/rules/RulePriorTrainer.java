/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.prior.FeatureSchema;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.Provenance;
import org.metahab.meta.training.Evaluation;
import org.metahab.meta.training.Evaluator;
import org.metahab.meta.training.MetaTrainer;
import org.metahab.meta.training.TrainingListener;
import org.metahab.meta.training.TrainingOptions;

/**
 * Makes a prior of rules: meta-trains on lessons of many homes, and judges the result on homes that it has not seen. The
 * same lessons and seed give the same prior, bit for bit, on one machine.
 */
public final class RulePriorTrainer {

    private static final int TASKS_PER_STEP = 16;
    private static final double LEARNING_RATE = 2e-3;
    private static final int REPORTS = 100;
    private static final int JUDGING_TASKS = 500;

    private final MetaLearner algorithm;
    private final TaskShape.Ranking shape;
    private final FeatureSchema schema;
    private final TrainingOptions options;

    /**
     * @param algorithm chooses between a pattern and nothing
     * @param schema what a pattern's numbers mean
     * @param steps meta-steps, at least 1
     * @param seed decides the order of lessons and the initial parameters
     * @param threads how many threads work, at least 1; the result does not depend on it
     */
    public RulePriorTrainer(MetaLearner algorithm, FeatureSchema schema, int steps, long seed, int threads) {
        this.algorithm = algorithm;
        this.shape = (TaskShape.Ranking) algorithm.architecture().shape();
        this.schema = schema;
        this.options = TrainingOptions.defaults()
                .withIterations(steps)
                .withTasksPerStep(TASKS_PER_STEP)
                .withLearningRate(LEARNING_RATE)
                .withSeed(seed)
                .withThreads(threads)
                .withReportEvery(Math.max(1, steps / REPORTS));
    }

    /**
     * Trains and judges.
     *
     * @param homes the lessons of each home to learn from
     * @param strangers those of further homes to be judged by
     * @param data where they come from, for the provenance
     * @param commit the version of the program, for the provenance
     */
    public Prior train(
            List<List<RuleLesson>> homes,
            List<List<RuleLesson>> strangers,
            String data,
            String commit,
            TrainingListener listener) {
        Learner learner = new MetaTrainer(options)
                .train(algorithm, new RuleLessons(shape, homes), listener)
                .learner();
        Evaluation judged =
                Evaluator.evaluate(learner, new RuleLessons(shape, strangers), JUDGING_TASKS, options.seed());
        Map<String, Double> scores = new TreeMap<>();
        scores.put("accuracy", 1 - judged.error().mean());
        scores.put("loss", judged.loss().mean());
        scores.put("calibration.error", judged.calibrationError());
        return Prior.of(learner, schema, new Provenance(data, options.seed(), commit, scores));
    }
}
