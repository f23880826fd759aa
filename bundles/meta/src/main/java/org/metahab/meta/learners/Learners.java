/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.learners;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.metahab.meta.Architecture;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.baseline.FromScratch;
import org.metahab.meta.baseline.JointTraining;
import org.metahab.meta.baseline.LogisticRegression;
import org.metahab.meta.baseline.MostPopular;
import org.metahab.meta.baseline.NearestNeighbour;
import org.metahab.meta.metric.Matching;
import org.metahab.meta.metric.Prototypical;
import org.metahab.meta.metric.Relation;
import org.metahab.meta.metric.Siamese;
import org.metahab.meta.modelbased.NeuralProcess;
import org.metahab.meta.modelbased.Recurrent;
import org.metahab.meta.modelbased.Snail;
import org.metahab.meta.optimisation.Anil;
import org.metahab.meta.optimisation.Fomaml;
import org.metahab.meta.optimisation.LearntInitialisation;
import org.metahab.meta.optimisation.LearntOptimiser;
import org.metahab.meta.optimisation.LearntSchedule;
import org.metahab.meta.optimisation.LstmOptimiser;
import org.metahab.meta.optimisation.Maml;
import org.metahab.meta.optimisation.MetaCurvature;
import org.metahab.meta.optimisation.MetaSgd;
import org.metahab.meta.optimisation.MomentumMaml;
import org.metahab.meta.optimisation.Reptile;
import org.metahab.meta.optimisation.StepRateMaml;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorException;
import org.metahab.meta.ranking.RelationScorer;
import org.metahab.meta.similarity.SimilarTasks;

/** The algorithms this program knows, by name. Immutable. */
public final class Learners {
    private final Map<String, Function<Architecture, MetaLearner>> algorithms;

    private Learners(Map<String, Function<Architecture, MetaLearner>> algorithms) {
        this.algorithms = new TreeMap<>(algorithms);
    }

    /** All algorithms of this bundle. */
    public static Learners builtIn() {
        return new Learners(Map.ofEntries(
                entry(Prototypical.NAME, Prototypical::of),
                entry(Fomaml.NAME, Fomaml::of),
                entry(Maml.NAME, Maml::of),
                entry(MomentumMaml.NAME, MomentumMaml::of),
                entry(StepRateMaml.NAME, StepRateMaml::of),
                entry(MetaSgd.NAME, MetaSgd::of),
                entry(MetaCurvature.NAME, MetaCurvature::of),
                entry(Anil.NAME, Anil::of),
                entry(Reptile.NAME, Reptile::of),
                entry(LearntInitialisation.NAME, LearntInitialisation::of),
                entry(LearntSchedule.NAME, LearntSchedule::of),
                entry(LearntOptimiser.NAME, LearntOptimiser::of),
                entry(LstmOptimiser.NAME, LstmOptimiser::of),
                entry(RelationScorer.NAME, RelationScorer::of),
                entry(Matching.NAME, Matching::of),
                entry(Siamese.NAME, Siamese::of),
                entry(Relation.NAME, Relation::of),
                entry(Recurrent.NAME, Recurrent::of),
                entry(Snail.NAME, Snail::of),
                entry(NeuralProcess.NAME, NeuralProcess::of),
                entry(FromScratch.NAME, FromScratch::of),
                entry(JointTraining.NAME, JointTraining::of),
                entry(LogisticRegression.NAME, LogisticRegression::of),
                entry(MostPopular.NAME, MostPopular::of),
                entry(NearestNeighbour.NAME, NearestNeighbour::of),
                entry(
                        SimilarTasks.NAME,
                        plan -> SimilarTasks.of(plan, other -> builtIn().metaLearner(other)))));
    }

    /** The names of all algorithms known, sorted. */
    public Set<String> names() {
        return Collections.unmodifiableSet(algorithms.keySet());
    }

    /**
     * The meta-learner that an architecture describes.
     *
     * @throws IllegalArgumentException if its algorithm is not known, or an option is missing or wrong
     */
    public MetaLearner metaLearner(Architecture architecture) {
        Function<Architecture, MetaLearner> algorithm = algorithms.get(architecture.algorithm());
        if (algorithm == null) {
            throw new IllegalArgumentException("the algorithm '" + architecture.algorithm()
                    + "' is not known here; known are " + algorithms.keySet());
        }
        return algorithm.apply(architecture);
    }

    /**
     * The learner that a prior stores.
     *
     * @throws PriorException if its architecture is not known, or its parameters do not fit it
     */
    public Learner learner(Prior prior) throws PriorException {
        try {
            return metaLearner(prior.architecture()).learner(prior.parameters());
        } catch (IllegalArgumentException e) {
            throw new PriorException("cannot use the " + prior + ": " + e.getMessage(), e);
        }
    }
}
