/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.metahab.cli.progress.Progress;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.training.Checkpoint;
import org.metahab.meta.training.Evaluator;
import org.metahab.meta.training.MetaTrainer;
import org.metahab.meta.training.Score;
import org.metahab.meta.training.TrainingProgress;
import org.metahab.meta.training.TrainingState;

/** Trains by one plan and tests the result; keeps a checkpoint, so that it can go on after it was stopped. */
final class SinusoidRun {
    private static final int TEST_TASKS = 600;
    private static final int CURVE_TASKS = 200;
    private static final int QUERIES = 100;
    private static final long TEST_SEED = 987_654_321;
    private static final int REPORTS = 40;
    private static final int[] TEST_STEPS = {1, 5, 10};

    private final Gson gson = new GsonBuilder().setPrettyPrinting().create();
    private final SinusoidPlan plan;
    private final int threads;
    private final Path results;
    private final Path checkpoint;
    private final List<SinusoidResult.Point> curve = new ArrayList<>();

    SinusoidRun(SinusoidPlan plan, int threads, Path folder) {
        this.plan = plan;
        this.threads = threads;
        this.results = folder.resolve(plan.id() + ".json");
        this.checkpoint = folder.resolve(plan.id() + ".checkpoint");
    }

    /**
     * Runs to the end.
     *
     * @param resume whether to go on where an earlier run of the same plan was stopped, and to keep what it finished
     */
    SinusoidResult run(boolean resume) throws IOException {
        MetaLearner algorithm = plan.algorithm(plan.steps(), false);
        TrainingState from = TrainingState.start(algorithm.initialise(plan.seed()));
        double before = 0;
        if (resume && Files.exists(results)) {
            SinusoidResult earlier = gson.fromJson(Files.readString(results), SinusoidResult.class);
            if (earlier.done()) {
                return earlier;
            }
            from = Checkpoint.read(checkpoint, algorithm.parameterCount());
            int reached = from.iteration();
            earlier.curve().stream()
                    .filter(point -> point.iteration() <= reached)
                    .forEach(curve::add);
            before = earlier.seconds();
        }
        float[] parameters = train(algorithm, from, before);
        SinusoidResult trained = gson.fromJson(Files.readString(results), SinusoidResult.class);
        SinusoidResult result = new SinusoidResult(plan, plan.iterations(), trained.seconds(), curve, test(parameters));
        Files.writeString(results, gson.toJson(result));
        Files.deleteIfExists(checkpoint);
        return result;
    }

    private float[] train(MetaLearner algorithm, TrainingState from, double before) {
        long start = System.nanoTime();
        int every = Math.max(1, plan.iterations() / REPORTS);
        try (Progress bar =
                Progress.of(plan.learner() + " K=" + plan.shots() + " seed " + plan.seed(), plan.iterations())) {
            bar.at(from.iteration());
            Learner learner = new MetaTrainer(plan.training(threads, every))
                    .train(algorithm, from, plan.tasks(), progress -> {
                        bar.at(progress.iteration());
                        keep(progress, before + (System.nanoTime() - start) / 1e9);
                        bar.note("error %.3f"
                                .formatted(curve.get(curve.size() - 1).error()));
                    })
                    .learner();
            return learner.parameters();
        }
    }

    private void keep(TrainingProgress progress, double seconds) {
        Score score = error(progress.learner(), CURVE_TASKS);
        curve.add(new SinusoidResult.Point(progress.iteration(), score.mean()));
        try {
            Checkpoint.write(progress.state(), checkpoint);
            Files.writeString(
                    results, gson.toJson(new SinusoidResult(plan, progress.iteration(), seconds, curve, List.of())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the checkpoint " + checkpoint, e);
        }
    }

    private List<SinusoidResult.Test> test(float[] parameters) {
        TreeSet<Integer> numbers = new TreeSet<>(List.of(plan.steps()));
        for (int steps : TEST_STEPS) {
            numbers.add(steps);
        }
        List<SinusoidResult.Test> tests = new ArrayList<>();
        for (int steps : numbers) {
            for (boolean guarded : new boolean[] {false, true}) {
                Score score = error(plan.algorithm(steps, guarded).learner(parameters), TEST_TASKS);
                tests.add(new SinusoidResult.Test(steps, guarded, score.mean(), score.interval()));
            }
        }
        return tests;
    }

    private Score error(Learner learner, int tasks) {
        return Evaluator.evaluate(learner, new SinusoidTasks(plan.shots(), QUERIES), tasks, TEST_SEED)
                .loss();
    }
}
