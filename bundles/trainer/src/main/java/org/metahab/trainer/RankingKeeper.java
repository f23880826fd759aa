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
 * Keeps some of a home's actions with all that might have been done instead: a third from its first days, where a hub has
 * little to go by, and a third fresh starts, which are hard to foresee.
 */
final class RankingKeeper implements Keeper<RankedExamples> {

    /** What a hub's statistics give, see {@link CandidateSchema}. */
    static final TaskShape.Ranking SHAPE = new TaskShape.Ranking(CandidateSchema.CANDIDATE, CandidateSchema.MOMENT);

    private static final int EARLY = 150;
    private static final int KEPT = 33;

    private final Repertoire repertoire;
    private final CandidateStatistics statistics;
    private final Sample early;
    private final Sample starts;
    private final Sample others;
    private int seen;

    RankingKeeper(Keeper.Home home) {
        this.repertoire = new Repertoire(home.lookup());
        repertoire.know(home.items());
        this.statistics = new CandidateStatistics(repertoire, home.lookup());
        SplittableRandom random = new SplittableRandom(home.seed());
        this.early = new Sample(KEPT, random);
        this.starts = new Sample(KEPT, random);
        this.others = new Sample(KEPT, random);
    }

    @Override
    public void action(Observation.Action action) {
        int label = repertoire.label(action.action());
        if (label >= 0) {
            boolean start = statistics.isFreshStart(action.situation(), action.action());
            Sample sample = seen < EARLY ? early : start ? starts : others;
            sample.offer(() -> RankedExamples.of(
                    SHAPE, statistics.candidates(action.situation()).row(), label));
        }
        seen++;
        if (repertoire.add(action.action()) >= 0) {
            statistics.learn(action.situation(), action.action());
        }
    }

    @Override
    public RankedExamples kept() {
        RankedExamples all = RankedExamples.empty(SHAPE);
        for (Sample sample : List.of(early, starts, others)) {
            for (RankedExamples example : sample.kept()) {
                all = all.and(example);
            }
        }
        return all;
    }
}
