/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.model;

import org.jspecify.annotations.Nullable;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.candidate.CandidateStatistics;
import org.metahab.habit.candidate.Repertoire;
import org.metahab.meta.Adapted;
import org.metahab.meta.Learner;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.TaskShape;

/** Ranks by statistics of each candidate and a learner that weighs them, which is adapted to this home with every action. */
public final class CandidateRanker implements ActionRanker {

    private final TaskShape.Ranking shape;
    private final Adapted adapted;
    private final CandidateStatistics statistics;
    private @Nullable Moment described;
    private float[] row = {};

    /**
     * @param learner learns to rank {@link org.metahab.habit.candidate.CandidateSchema}
     * @param shape the learner's
     * @param repertoire the candidates
     */
    public CandidateRanker(Learner learner, TaskShape.Ranking shape, Repertoire repertoire, ItemLookup items) {
        this.shape = shape;
        this.adapted = learner.adapt(RankedExamples.empty(shape));
        this.statistics = new CandidateStatistics(repertoire, items);
    }

    @Override
    public float[] rank(Moment moment) {
        return adapted.predict(describe(moment)).toArray();
    }

    @Override
    public void learn(Moment moment, ActionClass action, int label) {
        if (label < moment.classes()) {
            adapted.learn(RankedExamples.of(shape, describe(moment), label));
        }
        statistics.learn(moment.situation(), action);
        described = null;
    }

    /** Remembered, as a moment is first ranked and then learnt from. */
    private float[] describe(Moment moment) {
        if (described != moment) {
            row = statistics.candidates(moment.situation()).row();
            described = moment;
        }
        return row;
    }
}
