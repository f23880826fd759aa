/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.descent;

import java.util.Arrays;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.RowExamples;
import org.metahab.meta.ValuedExamples;

/**
 * What a support set looks like in a few numbers of the order of 1, whatever its size and shape: what rules that depend on
 * the task, f(φ, D), know about D. Independent of the order of examples, but for rounding.
 */
public final class SupportStatistics {
    /** How many numbers there are. */
    public static final int COUNT = 6;

    private static final double LIMIT = 5;

    private final double[] values;

    private SupportStatistics(double[] values) {
        this.values = values;
    }

    /** ln of the number of examples and of classes; mean and size of inputs; mean and size of values, or spread of shots. */
    public static SupportStatistics of(RowExamples support) {
        double[] values = new double[COUNT];
        values[0] = Math.log1p(support.size()) / 2;
        float[] inputs = new float[support.size() * support.inputs()];
        support.copyInputs(0, support.size(), inputs, 0);
        moments(inputs, values, 2);
        if (support instanceof ValuedExamples valued) {
            float[] targets = new float[valued.size() * valued.outputs()];
            valued.copyValues(0, valued.size(), targets, 0);
            moments(targets, values, 4);
        } else if (support instanceof LabelledExamples labelled && labelled.size() > 0) {
            int[] shots = Arrays.stream(labelled.shots()).filter(n -> n > 0).toArray();
            values[1] = Math.log(shots.length) / 2;
            values[4] = Math.log(Arrays.stream(shots).max().orElse(1)) / 2;
            values[5] = Math.log(Arrays.stream(shots).min().orElse(1)) / 2;
        }
        return new SupportStatistics(values);
    }

    /** One of the numbers, within ± 5. */
    public double value(int index) {
        return values[index];
    }

    private static void moments(float[] x, double[] target, int at) {
        double sum = 0;
        double squares = 0;
        for (float value : x) {
            sum += value;
            squares += (double) value * value;
        }
        int count = Math.max(1, x.length);
        target[at] = bounded(sum / count);
        target[at + 1] = bounded(Math.sqrt(squares / count));
    }

    private static double bounded(double value) {
        return Math.max(-LIMIT, Math.min(LIMIT, value));
    }
}
