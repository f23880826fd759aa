/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.metahab.habit.ContextSchema;
import org.metahab.habit.candidate.CandidateSchema;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
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

    /** An adapted scorer half believes what one home taught it. */
    private static final float PRIOR_SHARE = 0.5f;

    private static final int TASKS_PER_STEP = 16;
    private static final double LEARNING_RATE = 2e-3;
    private static final double GRADIENT_CLIP = 10;
    private static final int REPORTS = 100;
    private static final int JUDGING_TASKS = 500;

    /** The share of parameters left out when a small prior is judged. */
    private static final double PRUNED = 0.5;

    private final TrainingPlan plan;
    private final int judgingTasks;

    public PriorTrainer(TrainingPlan plan) {
        this(plan, JUDGING_TASKS);
    }

    PriorTrainer(TrainingPlan plan, int judgingTasks) {
        this.plan = plan;
        this.judgingTasks = judgingTasks;
    }

    /**
     * Trains and judges. When the listener cancels, the prior is what was learnt until then.
     *
     * @throws IllegalArgumentException when there is no such algorithm
     * @throws IOException when a recording cannot be read
     */
    public Prior train(TrainerProgress progress) throws IOException, InterruptedException {
        MetaLearner algorithm = algorithm();
        return train(algorithm, lives(algorithm, progress), plan.recordings(), progress);
    }

    /**
     * For each recording a prior of everything but it, in their order, so that each can be judged in a home that it has
     * not seen. Homes live once.
     *
     * @throws IllegalArgumentException when there is no such algorithm
     * @throws IOException when a recording cannot be read
     */
    public List<Prior> leaveEachOut(TrainerProgress progress) throws IOException, InterruptedException {
        MetaLearner algorithm = algorithm();
        HomeLives<?> lives = lives(algorithm, progress);
        List<Prior> priors = new ArrayList<>();
        for (HomeRecording left : plan.recordings()) {
            List<HomeRecording> others = new ArrayList<>(plan.recordings());
            others.remove(left);
            priors.add(train(algorithm, lives, others, progress));
        }
        return priors;
    }

    private Prior train(
            MetaLearner algorithm, HomeLives<?> lives, List<HomeRecording> recordings, TrainerProgress progress)
            throws InterruptedException {
        TaskSource homes = lives.homes(recordings);
        TaskSource strangers = lives.strangers();
        Learner untrained = algorithm.learner(algorithm.initialise(plan.seed()));
        TrainingResult result = new MetaTrainer(options()).train(algorithm, homes, progress);
        Evaluation before = Evaluator.evaluate(untrained, strangers, judgingTasks, plan.seed());
        Evaluation after = Evaluator.evaluate(result.learner(), strangers, judgingTasks, plan.seed());
        Map<String, Double> scores = new TreeMap<>();
        scores.put("accuracy", 1 - after.error().mean());
        scores.put("accuracy.untrained", 1 - before.error().mean());
        scores.put("loss", after.loss().mean());
        scores.put("calibration.error", after.calibrationError());
        FeatureSchema schema = isRanking(algorithm)
                ? new FeatureSchema(CandidateSchema.ID, CandidateSchema.VERSION)
                : new FeatureSchema(ContextSchema.ID, ContextSchema.VERSION);
        Prior prior = prior(result, recordings, schema, Map.of());
        scores.put("accuracy.compact", compactAccuracy(algorithm, prior, strangers));
        scores.put("accuracy.compact.pruned", compactAccuracy(algorithm, Pruning.prune(prior, PRUNED), strangers));
        return prior(result, recordings, schema, scores);
    }

    private Prior prior(
            TrainingResult result, List<HomeRecording> recordings, FeatureSchema schema, Map<String, Double> scores) {
        String recorded = recordings.isEmpty()
                ? ""
                : "and the recorded "
                        + String.join(
                                ", ",
                                recordings.stream().map(HomeRecording::name).toList()) + ", ";
        return Prior.of(
                result.learner(),
                schema,
                new Provenance(
                        "%d simulated homes of %d days, %s%d meta-steps; judged on %d further homes"
                                .formatted(plan.homes(), plan.days(), recorded, result.iterations(), plan.judges()),
                        plan.seed(),
                        plan.commit(),
                        scores));
    }

    /** What is left of the accuracy when the prior goes through a compact file. */
    private double compactAccuracy(MetaLearner algorithm, Prior prior, TaskSource strangers) {
        float[] parameters = PriorFile.compacted(prior).parameters();
        return 1
                - Evaluator.evaluate(algorithm.learner(parameters), strangers, judgingTasks, plan.seed())
                        .error()
                        .mean();
    }

    private HomeLives<?> lives(MetaLearner algorithm, TrainerProgress progress)
            throws IOException, InterruptedException {
        return isRanking(algorithm)
                ? HomeLives.live(plan, RankingKeeper::new, RankingTaskSource::new, progress)
                : HomeLives.live(plan, home -> new ContextKeeper(), HabitTaskSource::new, progress);
    }

    private static boolean isRanking(MetaLearner algorithm) {
        return algorithm.architecture().shape() instanceof TaskShape.Ranking;
    }

    private MetaLearner algorithm() {
        return plan.algorithm().equals(RelationScorer.NAME)
                ? RelationScorer.of(RankingKeeper.SHAPE, SCORER).withPriorShare(PRIOR_SHARE)
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
