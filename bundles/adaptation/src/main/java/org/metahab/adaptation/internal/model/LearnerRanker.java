/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.model;

import java.util.Arrays;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ContextSchema;
import org.metahab.meta.Adapted;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Learner;

/** Ranks by a learner of contexts, which is adapted to this home with every action. */
public final class LearnerRanker implements ActionRanker {

    private final Adapted adapted;

    public LearnerRanker(Learner learner) {
        this.adapted = learner.adapt(LabelledExamples.empty(ContextSchema.SIZE));
    }

    @Override
    public float[] rank(Moment moment) {
        return Arrays.copyOf(adapted.predict(moment.context().toArray()).toArray(), moment.classes());
    }

    @Override
    public void learn(Moment moment, ActionClass action, int label) {
        adapted.learn(LabelledExamples.of(moment.context().toArray(), label));
    }
}
