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
import org.metahab.meta.Learner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.learners.Learners;
import org.metahab.meta.metric.Prototypical;
import org.metahab.meta.prior.FeatureSchema;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorException;
import org.metahab.meta.prior.PriorFile;

/**
 * What learning in a home starts from.
 *
 * @param learner ready to be adapted; its inputs follow {@link ContextSchema}
 * @param origin where it comes from, for people
 */
public record HabitLearner(Learner learner, String origin) {

    /** The schema that a prior must be trained for. */
    public static final FeatureSchema SCHEMA = new FeatureSchema(ContextSchema.ID, ContextSchema.VERSION);

    /** Where the prior lies that is delivered with the program, as a resource beside this class. */
    public static final String BUNDLED = "habit.prior";

    private static final List<Integer> UNTRAINED_WIDTHS = List.of(64, 64);

    /**
     * The one of a prior file.
     *
     * @throws PriorException when the file is damaged, no prior, or for another schema; the message says which
     * @throws IOException when it cannot be read
     */
    public static HabitLearner ofFile(Path file) throws IOException {
        return of(PriorFile.read(file, Set.of(SCHEMA)), file.toString());
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
                    : Optional.of(of(PriorFile.read(in, BUNDLED).requireSchema(Set.of(SCHEMA)), "bundled"));
        }
    }

    /** One that knows nothing of homes: a random embedding, which still keeps alike what is alike. */
    public static HabitLearner untrained(long seed) {
        Prototypical algorithm = Prototypical.of(new TaskShape.Classification(ContextSchema.SIZE), UNTRAINED_WIDTHS);
        return new HabitLearner(
                algorithm.learner(algorithm.initialise(seed)), "untrained " + Prototypical.NAME + ", seed " + seed);
    }

    private static HabitLearner of(Prior prior, String from) throws IOException {
        if (prior.architecture().shape().inputs() != ContextSchema.SIZE) {
            throw new PriorException("the prior takes inputs of "
                    + prior.architecture().shape().inputs() + " numbers, but a context has " + ContextSchema.SIZE);
        }
        Learner learner = Learners.builtIn().learner(prior);
        return new HabitLearner(
                learner,
                prior.architecture().algorithm() + " for " + prior.schema() + ", " + from + " ("
                        + prior.provenance().data() + ", seed "
                        + prior.provenance().seed() + ")");
    }
}
