/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.metahab.cli.progress.Progress;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.training.Evaluation;
import org.metahab.meta.training.Evaluator;
import org.metahab.meta.training.MetaTrainer;
import org.metahab.trainer.HabitHomes;

/** Trains by one plan, tests the result in homes that it has not seen, and keeps the numbers. */
final class HabitsRun {
    private static final long TEST_SEED = 987_654_321;
    private static final int REPORTS = 50;

    private final Gson gson = new GsonBuilder().setPrettyPrinting().create();
    private final HabitsPlan plan;
    private final int threads;
    private final int tasks;
    private final Path results;

    /** @param tasks of a test */
    HabitsRun(HabitsPlan plan, int threads, int tasks, Path folder) {
        this.plan = plan;
        this.threads = threads;
        this.tasks = tasks;
        this.results = folder.resolve(plan.id() + ".json");
    }

    /** Whether this plan was run to its end before. */
    boolean isDone() {
        return Files.exists(results);
    }

    /** What an earlier run came to. */
    HabitsResult earlier() throws IOException {
        return gson.fromJson(Files.readString(results), HabitsResult.class);
    }

    HabitsResult run(HabitHomes homes) throws IOException {
        double before = CpuTime.seconds();
        Learner learner = train(homes);
        double seconds = CpuTime.seconds() - before;
        List<HabitsResult.Test> tests = new ArrayList<>();
        for (int shots : plan.shots()) {
            Evaluation evaluation =
                    Evaluator.evaluate(learner, homes.tasksOfStrangers(plan.ways(), List.of(shots)), tasks, TEST_SEED);
            tests.add(new HabitsResult.Test(
                    shots,
                    1 - evaluation.error().mean(),
                    evaluation.error().interval(),
                    evaluation.calibrationError()));
        }
        HabitsResult result = new HabitsResult(plan, seconds, tests);
        Files.writeString(results, gson.toJson(result));
        return result;
    }

    private Learner train(HabitHomes homes) {
        MetaLearner algorithm = plan.algorithm();
        if (algorithm.parameterCount() == 0) {
            return algorithm.learner(new float[0]);
        }
        int every = Math.max(1, plan.iterations() / REPORTS);
        try (Progress bar = Progress.of(plan.learner() + " seed " + plan.seed(), plan.iterations())) {
            return new MetaTrainer(plan.training(threads, every))
                    .train(algorithm, homes.tasks(plan.ways(), plan.shots()), progress -> {
                        bar.at(progress.iteration());
                        bar.note("loss %.3f".formatted(progress.loss()));
                    })
                    .learner();
        }
    }
}
