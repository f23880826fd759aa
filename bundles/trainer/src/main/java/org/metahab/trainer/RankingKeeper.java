/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.Observation;
import org.metahab.habit.candidate.CandidateSchema;
import org.metahab.habit.candidate.CandidateStatistics;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.TaskShape;

/**
 * Keeps some of a home's actions with all that might have been done instead. Half of them are from its first days, where
 * a hub has little to go by.
 */
final class RankingKeeper implements SimulatedHomes.Keeper<RankedExamples> {

    /** What a hub's statistics give, see {@link CandidateSchema}. */
    static final TaskShape.Ranking SHAPE = new TaskShape.Ranking(CandidateSchema.CANDIDATE, CandidateSchema.MOMENT);

    private static final int EARLY = 150;
    private static final int KEPT = 50;

    private final CandidateStatistics statistics;
    private final SplittableRandom random;
    private final List<RankedExamples> early = new ArrayList<>();
    private final List<RankedExamples> late = new ArrayList<>();
    private int seen;

    RankingKeeper(long seed, ItemLookup items) {
        this.statistics = new CandidateStatistics(items);
        this.random = new SplittableRandom(seed);
    }

    @Override
    public void action(Observation.Action action) {
        int label = statistics.label(action.action());
        if (label >= 0) {
            boolean first = seen < EARLY;
            int place = place(first ? seen : seen - EARLY);
            if (place < KEPT) {
                float[] input = statistics.candidates(action.situation()).row();
                keep(first ? early : late, place, RankedExamples.of(SHAPE, input, label));
            }
            seen++;
        }
        statistics.learn(action.situation(), action.action());
    }

    /** Where the next of a stream goes so that each has the same chance to stay (Vitter 1985, algorithm R). */
    private int place(int before) {
        return before < KEPT ? before : random.nextInt(before + 1);
    }

    private static void keep(List<RankedExamples> kept, int place, RankedExamples example) {
        if (place < kept.size()) {
            kept.set(place, example);
        } else {
            kept.add(example);
        }
    }

    @Override
    public RankedExamples kept() {
        RankedExamples all = RankedExamples.empty(SHAPE);
        for (RankedExamples example : early) {
            all = all.and(example);
        }
        for (RankedExamples example : late) {
            all = all.and(example);
        }
        return all;
    }
}
