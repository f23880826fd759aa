/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.util.List;
import java.util.function.IntConsumer;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.ranking.RelationScorer;

/** The ranked examples of simulated homes one by one, for who trains otherwise than all homes in one place. */
public final class HomeExamples {

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
     * @param progress is told how many are done
     */
    public static List<RankedExamples> live(int homes, int days, long seed, int threads, IntConsumer progress)
            throws InterruptedException {
        return new SimulatedHomes(days, seed, threads)
                .live(homes, RankingKeeper::new, (done, all) -> progress.accept(done));
    }
}
