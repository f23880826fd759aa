/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.leaderboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.metahab.adaptation.HabitLearner;
import org.metahab.cli.progress.Progress;
import org.metahab.meta.Learner;
import org.metahab.meta.baseline.MostPopular;
import org.metahab.meta.learners.Learners;
import org.metahab.meta.prior.PriorFile;
import org.metahab.meta.training.TrainingProgress;
import org.metahab.trainer.PriorTrainer;
import org.metahab.trainer.TrainerProgress;
import org.metahab.trainer.TrainingPlan;

/** Meta-learners by name, trained on simulated homes when they are needed; what is trained is kept in a folder. */
final class Families {

    private final Path folder;
    private final int homes;
    private final int days;
    private final int steps;
    private final int threads;

    Families(Path folder, int homes, int days, int steps, int threads) {
        this.folder = folder;
        this.homes = homes;
        this.days = days;
        this.steps = steps;
        this.threads = threads;
    }

    /** Their names; what is among the other methods already is left out. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(Learners.builtIn().names());
        names.remove(MostPopular.NAME);
        return names;
    }

    /** What the priors are trained on, for people. */
    String data() {
        return homes + " simulated homes of " + days + " days, " + steps + " meta-steps";
    }

    /** The learner, trained now if it was not before. */
    Learner learner(String name, int seed) {
        Path file = folder.resolve(name + "." + homes + "x" + days + "." + steps + "." + seed + ".prior");
        try {
            if (!Files.isRegularFile(file)) {
                Files.createDirectories(folder);
                train(name, seed, file);
            }
            return HabitLearner.ofFile(file).learner();
        } catch (IOException e) {
            throw new UncheckedIOException("The prior of " + name + " can't be kept or read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Training of " + name + " was interrupted", e);
        }
    }

    private void train(String name, int seed, Path file) throws IOException, InterruptedException {
        TrainingPlan plan =
                new TrainingPlan(homes, days, seed, name, steps, Math.max(1, homes / 10), threads, "leaderboard");
        try (Progress bar = Progress.of("Training " + name, steps)) {
            PriorFile.write(
                    new PriorTrainer(plan).train(new TrainerProgress() {
                        @Override
                        public void lived(int done, int all) {
                            bar.note(done + " of " + all + " homes live");
                        }

                        @Override
                        public void progressed(TrainingProgress progress) {
                            bar.at(progress.iteration());
                        }
                    }),
                    file);
        }
    }
}
