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
import org.metahab.cli.progress.Progress;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskSource;
import org.metahab.meta.training.Checkpoint;
import org.metahab.meta.training.MetaTrainer;
import org.metahab.meta.training.TrainingListener;
import org.metahab.meta.training.TrainingProgress;
import org.metahab.meta.training.TrainingState;

/** Trains by one plan and takes Lake's test; keeps a checkpoint, so that it can go on after it was stopped. */
final class OmniglotRun {
    private static final int REPORTS = 200;
    private static final int VIEWS = 10;

    private final Gson gson = new GsonBuilder().setPrettyPrinting().create();
    private final OmniglotPlan plan;
    private final TaskSource tasks;
    private final OmniglotTest test;
    private final int threads;
    private final double mostSeconds;
    private final Path results;
    private final Path checkpoint;
    private final List<OmniglotResult.Point> curve = new ArrayList<>();

    /** @param mostMinutes how long to train at most in all */
    OmniglotRun(OmniglotPlan plan, TaskSource tasks, OmniglotTest test, int threads, double mostMinutes, Path folder) {
        this.plan = plan;
        this.tasks = tasks;
        this.test = test;
        this.threads = threads;
        this.mostSeconds = 60 * mostMinutes;
        this.results = folder.resolve(plan.id() + ".json");
        this.checkpoint = folder.resolve(plan.id() + ".checkpoint");
    }

    /**
     * Runs to the end, or until the time is up; then what has been learnt so far is tested.
     *
     * @param resume whether to go on where an earlier run of the same plan was stopped, and to keep what it finished
     */
    OmniglotResult run(boolean resume) throws IOException {
        MetaLearner algorithm = plan.algorithm();
        TrainingState from = TrainingState.start(algorithm.initialise(plan.seed()));
        double before = 0;
        if (resume && Files.exists(results)) {
            OmniglotResult earlier = gson.fromJson(Files.readString(results), OmniglotResult.class);
            if (earlier.done() && earlier.iterations() == plan.iterations()) {
                return earlier;
            }
            from = Checkpoint.read(checkpoint, algorithm.parameterCount());
            int reached = from.iteration();
            earlier.curve().stream()
                    .filter(point -> point.iteration() <= reached)
                    .forEach(curve::add);
            before = earlier.seconds();
        }
        long start = System.nanoTime();
        Learner learner = train(algorithm, from, before, start);
        OmniglotResult trained = gson.fromJson(Files.readString(results), OmniglotResult.class);
        OmniglotResult result = new OmniglotResult(
                plan,
                trained.iterations(),
                trained.seconds(),
                curve,
                test.error(learner, 1),
                test.error(learner, VIEWS));
        Files.writeString(results, gson.toJson(result));
        return result;
    }

    private Learner train(MetaLearner algorithm, TrainingState from, double before, long start) {
        try (Progress bar = Progress.of(plan.learner() + " seed " + plan.seed(), plan.iterations())) {
            bar.at(from.iteration());
            TrainingListener listener = new TrainingListener() {
                @Override
                public void progressed(TrainingProgress progress) {
                    bar.at(progress.iteration());
                    bar.note("loss %.3f".formatted(progress.loss()));
                    keep(progress, before + seconds(start));
                }

                @Override
                public boolean cancelled() {
                    return !curve.isEmpty() && before + seconds(start) > mostSeconds;
                }
            };
            return new MetaTrainer(plan.training(threads, Math.max(1, plan.iterations() / REPORTS)))
                    .train(algorithm, from, tasks, listener)
                    .learner();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void keep(TrainingProgress progress, double seconds) {
        curve.add(new OmniglotResult.Point(progress.iteration(), progress.loss()));
        try {
            Checkpoint.write(progress.state(), checkpoint);
            Files.writeString(
                    results, gson.toJson(new OmniglotResult(plan, progress.iteration(), seconds, curve, -1, -1)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the checkpoint " + checkpoint, e);
        }
    }
}
