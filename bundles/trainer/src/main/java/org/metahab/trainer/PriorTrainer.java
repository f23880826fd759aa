/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.metahab.habit.ContextSchema;
import org.metahab.habit.task.HabitTasks;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.metric.Prototypical;
import org.metahab.meta.optimisation.Fomaml;
import org.metahab.meta.optimisation.InnerLoopOptions;
import org.metahab.meta.prior.FeatureSchema;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorFile;
import org.metahab.meta.prior.Provenance;
import org.metahab.meta.prior.Pruning;
import org.metahab.meta.training.Evaluation;
import org.metahab.meta.training.Evaluator;
import org.metahab.meta.training.MetaTrainer;
import org.metahab.meta.training.TrainingOptions;
import org.metahab.meta.training.TrainingResult;

/**
 * Makes a prior: lets many homes live, meta-trains on their few-shot tasks, and judges the result on homes that it has
 * not seen. The same plan gives the same prior, bit for bit, on one machine.
 */
public final class PriorTrainer {

    /** One linear layer: a second one learns simulated homes by heart, and is worse in real ones. */
    private static final List<Integer> EMBEDDING = List.of(64);

    private static final int TASKS_PER_STEP = 16;
    private static final double LEARNING_RATE = 2e-3;
    private static final double GRADIENT_CLIP = 10;
    private static final int REPORTS = 100;
    private static final int JUDGING_TASKS = 500;

    /** The share of parameters left out when a small prior is judged. */
    private static final double PRUNED = 0.5;

    private final TrainingPlan plan;

    public PriorTrainer(TrainingPlan plan) {
        this.plan = plan;
    }

    /**
     * Trains and judges. When the listener cancels, the prior is what was learnt until then.
     *
     * @throws IllegalArgumentException when there is no such algorithm
     */
    public Prior train(TrainerProgress progress) throws InterruptedException {
        MetaLearner algorithm = algorithm();
        SimulatedHomes simulated = new SimulatedHomes(plan.days(), plan.seed(), plan.threads());
        List<HabitTasks> lived = simulated.live(plan.homes() + plan.judges(), progress::lived);
        HabitTaskSource homes = new HabitTaskSource(lived.subList(0, plan.homes()));
        HabitTaskSource strangers = new HabitTaskSource(lived.subList(plan.homes(), lived.size()));

        Learner untrained = algorithm.learner(algorithm.initialise(plan.seed()));
        TrainingResult result = new MetaTrainer(options()).train(algorithm, homes, progress);
        Evaluation before = Evaluator.evaluate(untrained, strangers, JUDGING_TASKS, plan.seed());
        Evaluation after = Evaluator.evaluate(result.learner(), strangers, JUDGING_TASKS, plan.seed());
        Map<String, Double> scores = new TreeMap<>();
        scores.put("accuracy", 1 - after.error().mean());
        scores.put("accuracy.untrained", 1 - before.error().mean());
        scores.put("loss", after.loss().mean());
        scores.put("calibration.error", after.calibrationError());
        Prior prior = prior(result, Map.of());
        scores.put("accuracy.compact", compactAccuracy(algorithm, prior, strangers));
        scores.put("accuracy.compact.pruned", compactAccuracy(algorithm, Pruning.prune(prior, PRUNED), strangers));
        return prior(result, scores);
    }

    private Prior prior(TrainingResult result, Map<String, Double> scores) {
        return Prior.of(
                result.learner(),
                new FeatureSchema(ContextSchema.ID, ContextSchema.VERSION),
                new Provenance(
                        "%d simulated homes of %d days, %d meta-steps; judged on %d further homes"
                                .formatted(plan.homes(), plan.days(), result.iterations(), plan.judges()),
                        plan.seed(),
                        plan.commit(),
                        scores));
    }

    /** What is left of the accuracy when the prior goes through a compact file. */
    private double compactAccuracy(MetaLearner algorithm, Prior prior, HabitTaskSource strangers) {
        float[] parameters = PriorFile.compacted(prior).parameters();
        return 1
                - Evaluator.evaluate(algorithm.learner(parameters), strangers, JUDGING_TASKS, plan.seed())
                        .error()
                        .mean();
    }

    private MetaLearner algorithm() {
        TaskShape.Classification shape = new TaskShape.Classification(ContextSchema.SIZE);
        return switch (plan.algorithm()) {
            case Prototypical.NAME -> Prototypical.of(shape, EMBEDDING);
            case Fomaml.NAME -> Fomaml.of(shape, InnerLoopOptions.defaults());
            default ->
                throw new IllegalArgumentException("There is no learner '" + plan.algorithm() + "'; use "
                        + Prototypical.NAME + " or " + Fomaml.NAME);
        };
    }

    private TrainingOptions options() {
        return TrainingOptions.defaults()
                .withIterations(plan.iterations())
                .withTasksPerStep(TASKS_PER_STEP)
                .withLearningRate(LEARNING_RATE)
                .withGradientClip(GRADIENT_CLIP)
                .withSeed(plan.seed())
                .withThreads(plan.threads())
                .withReportEvery(Math.max(1, plan.iterations() / REPORTS));
    }
}
