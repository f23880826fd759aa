/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.metahab.habit.ContextSchema;
import org.metahab.habit.candidate.CandidateSchema;
import org.metahab.habit.task.HabitTasks;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.TaskShape;
import org.metahab.meta.TaskSource;
import org.metahab.meta.prior.FeatureSchema;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorFile;
import org.metahab.meta.prior.Provenance;
import org.metahab.meta.prior.Pruning;
import org.metahab.meta.ranking.RelationScorer;
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

    private static final List<Integer> SCORER = List.of(32, 16);

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
        boolean ranking = algorithm.architecture().shape() instanceof TaskShape.Ranking;
        Sources sources = ranking ? rankings(progress) : contexts(progress);
        TaskSource homes = sources.homes;
        TaskSource strangers = sources.strangers;

        Learner untrained = algorithm.learner(algorithm.initialise(plan.seed()));
        TrainingResult result = new MetaTrainer(options()).train(algorithm, homes, progress);
        Evaluation before = Evaluator.evaluate(untrained, strangers, JUDGING_TASKS, plan.seed());
        Evaluation after = Evaluator.evaluate(result.learner(), strangers, JUDGING_TASKS, plan.seed());
        Map<String, Double> scores = new TreeMap<>();
        scores.put("accuracy", 1 - after.error().mean());
        scores.put("accuracy.untrained", 1 - before.error().mean());
        scores.put("loss", after.loss().mean());
        scores.put("calibration.error", after.calibrationError());
        FeatureSchema schema = ranking
                ? new FeatureSchema(CandidateSchema.ID, CandidateSchema.VERSION)
                : new FeatureSchema(ContextSchema.ID, ContextSchema.VERSION);
        Prior prior = prior(result, schema, Map.of());
        scores.put("accuracy.compact", compactAccuracy(algorithm, prior, strangers));
        scores.put("accuracy.compact.pruned", compactAccuracy(algorithm, Pruning.prune(prior, PRUNED), strangers));
        return prior(result, schema, scores);
    }

    private Prior prior(TrainingResult result, FeatureSchema schema, Map<String, Double> scores) {
        return Prior.of(
                result.learner(),
                schema,
                new Provenance(
                        "%d simulated homes of %d days, %d meta-steps; judged on %d further homes"
                                .formatted(plan.homes(), plan.days(), result.iterations(), plan.judges()),
                        plan.seed(),
                        plan.commit(),
                        scores));
    }

    /** What is left of the accuracy when the prior goes through a compact file. */
    private double compactAccuracy(MetaLearner algorithm, Prior prior, TaskSource strangers) {
        float[] parameters = PriorFile.compacted(prior).parameters();
        return 1
                - Evaluator.evaluate(algorithm.learner(parameters), strangers, JUDGING_TASKS, plan.seed())
                        .error()
                        .mean();
    }

    /** Tasks to learn from, and tasks of other homes to be judged by. */
    private record Sources(TaskSource homes, TaskSource strangers) {}

    private Sources contexts(TrainerProgress progress) throws InterruptedException {
        List<HabitTasks> lived = live(home -> new ContextKeeper(), progress);
        return new Sources(
                new HabitTaskSource(lived.subList(0, plan.homes())),
                new HabitTaskSource(lived.subList(plan.homes(), lived.size())));
    }

    private Sources rankings(TrainerProgress progress) throws InterruptedException {
        List<RankedExamples> lived = live(RankingKeeper::new, progress);
        return new Sources(
                new RankingTaskSource(lived.subList(0, plan.homes())),
                new RankingTaskSource(lived.subList(plan.homes(), lived.size())));
    }

    private <T> List<T> live(SimulatedHomes.Keepers<T> keepers, TrainerProgress progress) throws InterruptedException {
        return new SimulatedHomes(plan.days(), plan.seed(), plan.threads())
                .live(plan.homes() + plan.judges(), keepers, progress::lived);
    }

    private MetaLearner algorithm() {
        return plan.algorithm().equals(RelationScorer.NAME)
                ? RelationScorer.of(RankingKeeper.SHAPE, SCORER)
                : ContextLearners.of(plan.algorithm(), Map.of());
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
