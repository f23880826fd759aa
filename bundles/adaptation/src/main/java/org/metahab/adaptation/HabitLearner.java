/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metahab.habit.ContextSchema;
import org.metahab.habit.candidate.CandidateSchema;
import org.metahab.meta.Learner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.learners.Learners;
import org.metahab.meta.prior.FeatureSchema;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorException;
import org.metahab.meta.prior.PriorFile;
import org.metahab.meta.ranking.RelationScorer;

/**
 * What learning in a home starts from.
 *
 * @param learner ready to be adapted; it ranks candidates that follow {@link CandidateSchema}, or tells classes by inputs
 *     that follow {@link ContextSchema}
 * @param origin where it comes from, for people
 */
public record HabitLearner(Learner learner, String origin) {

    private static final FeatureSchema CANDIDATES = new FeatureSchema(CandidateSchema.ID, CandidateSchema.VERSION);
    private static final FeatureSchema CONTEXTS = new FeatureSchema(ContextSchema.ID, ContextSchema.VERSION);

    /** The schemas that a prior may be trained for. */
    public static final Set<FeatureSchema> SCHEMAS = Set.of(CANDIDATES, CONTEXTS);

    /** Where the prior lies that is delivered with the program, as a resource beside this class. */
    public static final String BUNDLED = "habit.prior";

    private static final TaskShape.Ranking RANKING =
            new TaskShape.Ranking(CandidateSchema.CANDIDATE, CandidateSchema.MOMENT);
    private static final List<Integer> UNTRAINED_WIDTHS = List.of(32, 16);

    /**
     * The one of a prior file.
     *
     * @throws PriorException when the file is damaged, no prior, or for another schema; the message says which
     * @throws IOException when it cannot be read
     */
    public static HabitLearner ofFile(Path file) throws IOException {
        return of(PriorFile.read(file, SCHEMAS), file.toString());
    }

    /**
     * The one that is delivered with the program; empty when none is.
     *
     * @throws IOException when it is damaged
     */
    public static Optional<HabitLearner> bundled() throws IOException {
        try (InputStream in = HabitLearner.class.getResourceAsStream(BUNDLED)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(of(PriorFile.read(in, BUNDLED).requireSchema(SCHEMAS), "bundled"));
        }
    }

    /** One that knows nothing of homes, and learns in this one only. */
    public static HabitLearner untrained(long seed) {
        RelationScorer algorithm = RelationScorer.of(RANKING, UNTRAINED_WIDTHS);
        return new HabitLearner(
                algorithm.learner(algorithm.initialise(seed)), "untrained " + RelationScorer.NAME + ", seed " + seed);
    }

    private static HabitLearner of(Prior prior, String from) throws IOException {
        TaskShape wanted =
                prior.schema().equals(CANDIDATES) ? RANKING : new TaskShape.Classification(ContextSchema.SIZE);
        if (!prior.architecture().shape().equals(wanted)) {
            throw new PriorException("the prior is for " + prior.architecture().shape() + ", but " + prior.schema()
                    + " needs " + wanted);
        }
        Learner learner = Learners.builtIn().learner(prior);
        return new HabitLearner(
                learner,
                prior.architecture().algorithm() + " for " + prior.schema() + ", " + from + " ("
                        + prior.provenance().data() + ", seed "
                        + prior.provenance().seed() + ")");
    }
}
