/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.util.Arrays;
import org.metahab.adaptation.internal.model.ActionRanker;
import org.metahab.adaptation.internal.model.Moment;
import org.metahab.habit.ActionClass;

/** Ranks by how often each class was done. */
final class MostPopular implements ActionRanker {

    private float[] counts = new float[0];

    @Override
    public float[] rank(Moment moment) {
        return Arrays.copyOf(counts, moment.classes());
    }

    @Override
    public void learn(Moment moment, ActionClass action, int label) {
        if (label >= counts.length) {
            counts = Arrays.copyOf(counts, label + 1);
        }
        counts[label]++;
    }
}
