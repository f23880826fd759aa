/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.leaderboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.metahab.adaptation.HabitLearner;
import org.metahab.meta.Learner;
import org.metahab.meta.baseline.MostPopular;
import org.metahab.meta.learners.Learners;
import org.metahab.meta.metric.Relation;
import org.metahab.meta.prior.PriorFile;
import org.metahab.trainer.PriorTrainer;
import org.metahab.trainer.TrainingPlan;

/** Meta-learners by name, trained on simulated homes when they are needed; what is trained is kept in a folder. */
final class Families {

    /** What the relation network is called here, where the hub's own learner goes by its name. */
    private static final String NETWORK = "relation-network";

    private final Path folder;
    private final Training training;

    /** @param folder where priors are kept */
    Families(Path folder, Training training) {
        this.folder = folder;
        this.training = training;
    }

    /** Their names; what is among the other methods already is left out. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(Learners.builtIn().names());
        names.remove(MostPopular.NAME);
        names.remove(Relation.NAME);
        names.add(NETWORK);
        return names;
    }

    /** The learner, trained now if it was not before. */
    Learner learner(String name, int seed) {
        Path file = folder.resolve(name + "." + training.id(seed) + ".prior");
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
        String algorithm = name.equals(NETWORK) ? Relation.NAME : name;
        TrainingPlan plan = training.plan(algorithm, List.of(), seed);
        try (TrainingBar bar = new TrainingBar(name, plan.iterations())) {
            PriorFile.write(new PriorTrainer(plan).train(bar), file);
        }
    }
}
