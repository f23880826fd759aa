/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ContextSchema;
import org.metahab.meta.Adapted;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Learner;

/**
 * Ranks by a learner of contexts, which is adapted to this home with every action. It knows classes from their first example
 * on only; what nobody did yet scores 0.
 */
public final class LearnerRanker implements ActionRanker {

    private final Adapted adapted;
    private final Map<Integer, Integer> dense = new LinkedHashMap<>();

    public LearnerRanker(Learner learner) {
        this.adapted = learner.adapt(LabelledExamples.empty(ContextSchema.SIZE));
    }

    @Override
    public float[] rank(Moment moment) {
        float[] scores = new float[moment.classes()];
        if (!dense.isEmpty()) {
            float[] learnt = adapted.predict(moment.context().toArray()).toArray();
            dense.forEach((label, place) -> scores[label] = learnt[place]);
        }
        return scores;
    }

    @Override
    public void learn(Moment moment, ActionClass action, int label) {
        int place = dense.computeIfAbsent(label, fresh -> dense.size());
        adapted.learn(LabelledExamples.of(moment.context().toArray(), place));
    }
}
