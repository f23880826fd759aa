/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.leaderboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.metahab.adaptation.HabitLearner;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorFile;
import org.metahab.meta.ranking.RelationScorer;
import org.metahab.trainer.PriorTrainer;

/** What the hub's learner starts from in each home. */
interface Priors {

    /** The one that is delivered with the program. */
    String DELIVERED = "delivered";

    /** One of simulated homes and all recordings but the one that it is judged on. */
    String RECORDED = "recorded";

    /** How many there are for each home; as many seeds. */
    int seeds();

    /**
     * What learning starts from in a home.
     *
     * @param seed from 1 to {@link #seeds()}
     */
    HabitLearner in(String home, int seed);

    /** Where they come from, for people. */
    String origin();

    /**
     * The same in all homes.
     *
     * @param names files, or {@link #DELIVERED}
     * @throws IOException when one cannot be read
     */
    static Priors of(List<String> names) throws IOException {
        List<HabitLearner> learners = new ArrayList<>();
        for (String name : names) {
            learners.add(
                    name.equals(DELIVERED)
                            ? HabitLearner.bundled().orElseGet(() -> HabitLearner.untrained(1))
                            : HabitLearner.ofFile(Path.of(name)));
        }
        return new Priors() {
            @Override
            public int seeds() {
                return learners.size();
            }

            @Override
            public HabitLearner in(String home, int seed) {
                return learners.get(seed - 1);
            }

            @Override
            public String origin() {
                return learners.stream().map(HabitLearner::origin).collect(Collectors.joining("; "));
            }
        };
    }

    /**
     * In each home one of simulated homes and all the other recordings, never its own.
     *
     * @param folder keeps them
     * @throws IOException when a recording cannot be read, or a prior not be kept
     */
    static Priors leavingOneOut(Path folder, Training training, List<HomeRecording> recordings, int seeds)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Map<String, List<HabitLearner>> learners = new HashMap<>();
        recordings.forEach(home -> learners.put(home.name(), new ArrayList<>()));
        for (int seed = 1; seed <= seeds; seed++) {
            List<Prior> priors;
            try (TrainingBar bar = new TrainingBar(RECORDED, training.steps())) {
                priors = new PriorTrainer(training.plan(RelationScorer.NAME, recordings, seed)).leaveEachOut(bar);
            }
            for (int i = 0; i < priors.size(); i++) {
                String home = recordings.get(i).name();
                Path file = folder.resolve("without-" + home + "." + training.id(seed) + ".prior");
                PriorFile.write(priors.get(i), file);
                learners.getOrDefault(home, new ArrayList<>()).add(HabitLearner.ofFile(file));
            }
        }
        return new Priors() {
            @Override
            public int seeds() {
                return seeds;
            }

            @Override
            public HabitLearner in(String home, int seed) {
                List<HabitLearner> some = learners.get(home);
                if (some == null) {
                    throw new IllegalArgumentException("No prior was trained for " + home);
                }
                return some.get(seed - 1);
            }

            @Override
            public String origin() {
                return training.data() + ", and all recordings but the one that each is judged on";
            }
        };
    }
}
