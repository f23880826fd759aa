/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.util.List;
import org.metahab.habit.candidate.CandidateSchema;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.prior.FeatureSchema;
import org.metahab.meta.ranking.RelationScorer;

/** The ranked examples of simulated homes one by one, for who trains otherwise than all homes in one place. */
public final class HomeExamples {

    /** What their numbers mean. */
    public static final FeatureSchema SCHEMA = new FeatureSchema(CandidateSchema.ID, CandidateSchema.VERSION);

    private HomeExamples() {}

    /** A learner that ranks such examples, with hidden layers of these widths. */
    public static RelationScorer scorer(List<Integer> widths) {
        return RelationScorer.of(RankingKeeper.SHAPE, widths);
    }

    /**
     * Lets homes live.
     *
     * @param homes how many
     * @param days how long each is watched
     * @param seed decides the homes
     * @param threads how many threads work; the result does not depend on it
     * @param progress is told of each home; its {@code progressed} is not called
     */
    public static List<RankedExamples> live(int homes, int days, long seed, int threads, TrainerProgress progress)
            throws InterruptedException {
        return new SimulatedHomes(days, seed, threads).live(homes, RankingKeeper::new, progress::lived);
    }
}
