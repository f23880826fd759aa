/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.util.List;
import java.util.SplittableRandom;
import org.metahab.habit.Observation;
import org.metahab.habit.candidate.CandidateSchema;
import org.metahab.habit.candidate.CandidateStatistics;
import org.metahab.habit.candidate.Repertoire;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.TaskShape;

/**
 * Keeps some of a home's actions with all that might have been done instead: two of five from its first days, where a hub
 * has little to go by, and three of five fresh starts, which are hard to foresee.
 */
final class RankingKeeper implements Keeper<RankedExamples> {

    /** What a hub's statistics give, see {@link CandidateSchema}. */
    static final TaskShape.Ranking SHAPE = new TaskShape.Ranking(CandidateSchema.CANDIDATE, CandidateSchema.MOMENT);

    private static final int EARLY = 150;
    private static final int EARLY_STARTS = 20;
    private static final int EARLY_OTHERS = 18;
    private static final int LATER_STARTS = 38;
    private static final int LATER_OTHERS = 24;

    private final Repertoire repertoire;
    private final CandidateStatistics statistics;
    private final Sample earlyStarts;
    private final Sample earlyOthers;
    private final Sample laterStarts;
    private final Sample laterOthers;
    private int seen;

    RankingKeeper(Keeper.Home home) {
        this.repertoire = new Repertoire(home.lookup());
        repertoire.know(home.items());
        this.statistics = new CandidateStatistics(repertoire, home.lookup());
        SplittableRandom random = new SplittableRandom(home.seed());
        this.earlyStarts = new Sample(EARLY_STARTS, random);
        this.earlyOthers = new Sample(EARLY_OTHERS, random);
        this.laterStarts = new Sample(LATER_STARTS, random);
        this.laterOthers = new Sample(LATER_OTHERS, random);
    }

    @Override
    public void action(Observation.Action action) {
        int label = repertoire.label(action.action());
        if (label >= 0) {
            boolean start = statistics.isFreshStart(action.situation(), action.action());
            sample(start)
                    .offer(() -> RankedExamples.of(
                            SHAPE, statistics.candidates(action.situation()).row(), label));
        }
        seen++;
        if (repertoire.add(action.action()) >= 0) {
            statistics.learn(action.situation(), action.action());
        }
    }

    private Sample sample(boolean start) {
        if (seen < EARLY) {
            return start ? earlyStarts : earlyOthers;
        }
        return start ? laterStarts : laterOthers;
    }

    @Override
    public RankedExamples kept() {
        RankedExamples all = RankedExamples.empty(SHAPE);
        for (Sample sample : List.of(earlyStarts, earlyOthers, laterStarts, laterOthers)) {
            for (RankedExamples example : sample.kept()) {
                all = all.and(example);
            }
        }
        return all;
    }
}
