/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.metahab.habit.ContextSchema;
import org.metahab.meta.Architecture;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.learners.Learners;
import org.metahab.meta.metric.Prototypical;
import org.metahab.meta.modelbased.Recurrent;
import org.metahab.meta.optimisation.Fomaml;
import org.metahab.meta.optimisation.Reptile;
import org.metahab.meta.ranking.RelationScorer;
import org.metahab.meta.similarity.SimilarTasks;
import org.metahab.meta.training.TrainingOptions;

/**
 * Learners that tell actions by the contexts they were done in, each with the options that suit such tasks: all of the
 * registry but those that rank candidates.
 */
public final class ContextLearners {

    private static final TaskShape SHAPE = new TaskShape.Classification(ContextSchema.SIZE);

    /** Layers, and the inner loop of those that have one. */
    private static final Map<String, String> COMMON =
            Map.of("layers", "64,64", "activation", "TANH", "innerRate", "0.1", "innerSteps", "5", "innerClip", "10.0");

    /**
     * What differs from learner to learner. Prototypical networks have one linear layer: a second one learns simulated homes by
     * heart, and is worse in real ones.
     */
    private static final Map<String, Map<String, String>> OWN = Map.of(
            Prototypical.NAME, Map.of("layers", "64"),
            Recurrent.NAME, Map.of("layers", "32,16"),
            SimilarTasks.NAME, Map.of("algorithm", Fomaml.NAME));

    private static final double USUAL_RATE = 2e-3;

    /** Reptile's direction is shorter than a gradient, and an LSTM's early gradients lead hardly anywhere. */
    private static final Map<String, Double> RATES = Map.of(Reptile.NAME, 5e-3, Recurrent.NAME, 1e-2);

    private ContextLearners() {}

    /** The names of all of them, sorted. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>(Learners.builtIn().names());
        names.remove(RelationScorer.NAME);
        return names;
    }

    /**
     * A learner by name.
     *
     * @param options win over those that suit
     * @throws IllegalArgumentException when there is no such learner, or an option is wrong
     */
    public static MetaLearner of(String name, Map<String, String> options) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("There is no learner '" + name + "'; use one of " + names());
        }
        Map<String, String> all = new TreeMap<>(COMMON);
        all.putAll(OWN.getOrDefault(name, Map.of()));
        all.putAll(options);
        return Learners.builtIn().metaLearner(new Architecture(name, SHAPE, all));
    }

    /** How a learner is meta-trained; the number of meta-steps, seed and threads are the caller's. */
    public static TrainingOptions training(String name) {
        return TrainingOptions.defaults().withTasksPerStep(16).withLearningRate(RATES.getOrDefault(name, USUAL_RATE));
    }
}
