/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.similarity;

import org.metahab.meta.LabelledExamples;
import org.metahab.meta.RowExamples;
import org.metahab.meta.TaskShape;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.internal.network.Inputs;

/**
 * What a support set looks like, in as many numbers for each task of a shape: for each input its mean, its deviation and how
 * far it varies between classes (in regression, its covariance with each value), and mean and deviation of each value. Numbers x
 * are given as sign(x) ln(1 + |x|). Neither the order of examples nor the names of classes matter.
 */
final class TaskSignature {
    private TaskSignature() {}

    static int length(TaskShape shape) {
        return shape instanceof TaskShape.Regression regression
                ? 2 * shape.inputs() + regression.outputs() * (shape.inputs() + 2)
                : 3 * shape.inputs();
    }

    static float[] of(TaskShape shape, RowExamples support) {
        float[] signature = new float[length(shape)];
        int inputs = shape.inputs();
        int size = support.size();
        if (size == 0) {
            return signature;
        }
        float[] rows = new float[size * inputs];
        support.copyInputs(0, size, rows, 0);
        for (int j = 0; j < inputs; j++) {
            double[] column = new double[size];
            for (int i = 0; i < size; i++) {
                column[i] = Inputs.bounded(rows[i * inputs + j]);
            }
            double mean = mean(column);
            signature[j] = squash(mean);
            signature[inputs + j] = squash(Math.sqrt(covariance(column, column)));
            if (support instanceof ValuedExamples valued) {
                for (int o = 0; o < valued.outputs(); o++) {
                    signature[(2 + o) * inputs + j] = squash(covariance(column, values(valued, o)));
                }
            } else if (support instanceof LabelledExamples labelled) {
                signature[2 * inputs + j] = squash(betweenClasses(labelled, column, mean));
            }
        }
        if (support instanceof ValuedExamples valued) {
            int next = (2 + valued.outputs()) * inputs;
            for (int o = 0; o < valued.outputs(); o++) {
                double[] values = values(valued, o);
                signature[next++] = squash(mean(values));
                signature[next++] = squash(Math.sqrt(covariance(values, values)));
            }
        }
        return signature;
    }

    /** The deviation of the classes' means. */
    private static double betweenClasses(LabelledExamples examples, double[] column, double mean) {
        int[] shots = examples.shots();
        double[] means = new double[shots.length];
        for (int i = 0; i < column.length; i++) {
            means[examples.label(i)] += column[i] / shots[examples.label(i)];
        }
        double squares = 0;
        int classes = 0;
        for (int label = 0; label < shots.length; label++) {
            if (shots[label] > 0) {
                squares += (means[label] - mean) * (means[label] - mean);
                classes++;
            }
        }
        return Math.sqrt(squares / classes);
    }

    private static double[] values(ValuedExamples examples, int output) {
        double[] values = new double[examples.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Inputs.bounded(examples.value(i, output));
        }
        return values;
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double number : x) {
            sum += number;
        }
        return sum / x.length;
    }

    private static double covariance(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum / x.length;
    }

    private static float squash(double x) {
        return (float) (Math.signum(x) * Math.log1p(Math.abs(x)));
    }
}
