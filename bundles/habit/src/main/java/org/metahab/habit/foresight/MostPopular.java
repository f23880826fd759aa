/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.foresight;

import java.util.Arrays;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ClassLabels;
import org.metahab.habit.Context;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;

/** Foresees what people did most often. */
public final class MostPopular implements Foresight {

    private final ClassLabels labels = new ClassLabels();
    private float[] counts = new float[16];

    @Override
    public Forecast foresee(Situation situation, Context context) {
        return new Forecast(labels.classes(), Arrays.copyOf(counts, labels.size()));
    }

    @Override
    public void learn(Observation.Action action) {
        add(action.action());
    }

    private void add(ActionClass action) {
        int label = labels.learn(action);
        if (label >= counts.length) {
            counts = Arrays.copyOf(counts, 2 * counts.length);
        }
        counts[label]++;
    }

    /** How often people did it. */
    float count(ActionClass action) {
        int label = labels.label(action);
        return label < 0 ? 0 : counts[label];
    }
}
