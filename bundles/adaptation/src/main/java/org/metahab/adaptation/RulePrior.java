/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.metahab.meta.Learner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.learners.Learners;
import org.metahab.meta.prior.FeatureSchema;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorException;
import org.metahab.meta.prior.PriorFile;
import org.metahab.meta.ranking.RelationScorer;

/**
 * What other homes taught about rules: which go on to be right, or which wait for what does set a habit off. It chooses between a pattern, which is described by numbers
 * that mean the same in every home, and doing nothing, which has zeros.
 *
 * @param learner chooses between the two
 * @param origin where it comes from, for people
 */
public record RulePrior(Learner learner, String origin) {

    /** What the numbers of a pattern mean. */
    public static final FeatureSchema SCHEMA = new FeatureSchema("rule-pattern", 3);

    /** A pattern is described by so many numbers. */
    public static final int NUMBERS = 61;

    /** What goes in: a pattern and nothing. */
    public static final TaskShape.Ranking SHAPE = new TaskShape.Ranking(NUMBERS, 0);

    /** Where the prior of rules lies that is delivered with the program, as a resource beside this class. */
    public static final String BUNDLED = "rule.prior";

    /** The same of the prior of triggers. */
    public static final String BUNDLED_TRIGGERS = "trigger.prior";

    private static final List<Integer> WIDTHS = List.of(24, 12);

    /**
     * The one of a prior file.
     *
     * @throws PriorException when the file is damaged, no prior, or for something else; the message says which
     * @throws IOException when it cannot be read
     */
    public static RulePrior ofFile(Path file) throws IOException {
        return of(PriorFile.read(file, Set.of(SCHEMA)), file.toString());
    }

    /**
     * One that is delivered with the program.
     *
     * @param name {@link #BUNDLED} or {@link #BUNDLED_TRIGGERS}
     * @throws IOException when it is missing or damaged
     */
    static RulePrior bundled(String name) throws IOException {
        try (InputStream in = RulePrior.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the prior of rules, " + name + ", is missing in this program; install it again");
            }
            return of(PriorFile.read(in, name).requireSchema(Set.of(SCHEMA)), "bundled");
        }
    }

    /** One that knows nothing of homes: good for gathering what one is trained from. */
    public static RulePrior untrained(long seed) {
        RelationScorer algorithm = algorithm();
        return new RulePrior(algorithm.learner(algorithm.initialise(seed)), "untrained, seed " + seed);
    }

    /**
     * One that finds everything as likely as not, which is too little: with it, only what needs no prior is suggested (delays,
     * moments that items hold, and in simple homes what nothing speaks against). For a program whose own prior of rules is
     * missing or damaged.
     */
    public static RulePrior undecided() {
        RelationScorer algorithm = algorithm();
        return new RulePrior(algorithm.learner(new float[algorithm.parameterCount()]), "none: undecided");
    }

    /** What such priors are trained with. */
    public static RelationScorer algorithm() {
        return RelationScorer.of(SHAPE, WIDTHS);
    }

    /**
     * One of a prior at hand.
     *
     * @param from where it comes from, for people
     * @throws PriorException when it is for something else; the message says what
     */
    public static RulePrior of(Prior prior, String from) throws PriorException {
        if (!prior.architecture().shape().equals(SHAPE)) {
            throw new PriorException(
                    "the prior is for " + prior.architecture().shape() + ", but " + SCHEMA + " needs " + SHAPE);
        }
        return new RulePrior(
                Learners.builtIn().learner(prior),
                prior + ", " + from + " (" + prior.provenance().data() + ", seed "
                        + prior.provenance().seed() + ")");
    }
}
