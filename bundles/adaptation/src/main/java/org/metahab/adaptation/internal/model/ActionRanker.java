/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.model;

import org.metahab.habit.ActionClass;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.candidate.Repertoire;
import org.metahab.meta.Learner;
import org.metahab.meta.TaskShape;

/** Ranks what people may do next, and learns from what they did. Labels are those of a {@link Repertoire}. */
public interface ActionRanker {

    /**
     * The ranker that suits a learner.
     *
     * @param repertoire what people may do; whoever has the ranker adds to it before each lesson
     * @param items the home's items
     */
    static ActionRanker of(Learner learner, Repertoire repertoire, ItemLookup items) {
        return learner.architecture().shape() instanceof TaskShape.Ranking ranking
                ? new CandidateRanker(learner, ranking, repertoire, items)
                : new StateAware(new LearnerRanker(learner));
    }

    /**
     * How likely each class is in that moment.
     *
     * @return a probability or another score for each label below {@code moment.classes()}; higher is likelier
     */
    float[] rank(Moment moment);

    /** Learns what was done in that moment; a label that is not below {@code moment.classes()} was not thought of. */
    void learn(Moment moment, ActionClass action, int label);
}
