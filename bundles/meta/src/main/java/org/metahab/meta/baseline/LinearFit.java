/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.baseline;

import java.util.Arrays;
import org.metahab.meta.Adapted;
import org.metahab.meta.Examples;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Prediction;
import org.metahab.meta.RowExamples;
import org.metahab.meta.TaskShape;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.internal.episode.Support;
import org.metahab.meta.internal.episode.SupportMemory;
import org.metahab.meta.internal.network.Inputs;
import org.metahab.tensor.kernel.DoubleKernels;

/** A linear model, fitted anew after examples were added. Inputs have a last number of 1, for the biases. */
final class LinearFit implements Adapted {
    private static final int STEPS = 200;

    private final TaskShape shape;
    private final double penalty;
    private final DoubleKernels kernels = new DoubleKernels();
    private final SupportMemory memory;
    private int[] slotOfLabel = {};
    private double[] weights = {};
    private boolean fitted;

    LinearFit(TaskShape shape, double penalty) {
        this(shape, penalty, new SupportMemory(shape));
    }

    private LinearFit(TaskShape shape, double penalty, SupportMemory memory) {
        this.shape = shape;
        this.penalty = penalty;
        this.memory = memory;
    }

    @Override
    public Prediction predict(float[] input) {
        Inputs.check(input, shape);
        if (!fitted) {
            fit();
        }
        int columns = weights.length / (shape.inputs() + 1);
        double[] row = new double[shape.inputs() + 1];
        Inputs.load(input, shape, kernels, row, 0);
        row[shape.inputs()] = 1;
        double[] outputs = new double[columns];
        kernels.product(1, columns, row.length, row, 0, weights, 0, outputs, 0);
        if (shape instanceof TaskShape.Regression) {
            return Prediction.ofValues(floats(outputs));
        }
        if (columns > 0) {
            kernels.softmax(1, columns, outputs, 0);
        }
        float[] probabilities = new float[memory.ways()];
        for (int label = 0; label < probabilities.length; label++) {
            probabilities[label] = slotOfLabel[label] < 0 ? 0 : (float) outputs[slotOfLabel[label]];
        }
        return Prediction.ofProbabilities(probabilities);
    }

    private void fit() {
        RowExamples kept = memory.examples();
        RowExamples examples = kept.select(Support.order(kept));
        int width = shape.inputs() + 1;
        int rows = examples.size();
        double[] x = new double[rows * width];
        double curvature = penalty + 1e-9;
        for (int i = 0; i < rows; i++) {
            Inputs.load(examples, i, 1, kernels, x, i * width);
            x[i * width + width - 1] = 1;
            curvature += kernels.dot(width, x, i * width, x, i * width) / rows;
        }
        double[] truth = truth(examples);
        int columns = rows == 0 ? outputs() : truth.length / rows;
        weights = new double[width * columns];
        double[] residuals = new double[rows * columns];
        for (int step = 0; step < STEPS && rows > 0; step++) {
            kernels.product(rows, columns, width, x, 0, weights, 0, residuals, 0);
            if (examples instanceof LabelledExamples) {
                kernels.softmax(rows, columns, residuals, 0);
            }
            kernels.addScaled(residuals.length, -1, truth, 0, residuals, 0);
            kernels.scale(residuals.length, -1 / (curvature * rows), residuals, 0);
            kernels.scale((width - 1) * columns, 1 - penalty / curvature, weights, 0);
            kernels.addTransposedProduct(width, columns, rows, x, 0, residuals, 0, weights, 0);
        }
        fitted = true;
    }

    private int outputs() {
        return shape instanceof TaskShape.Regression regression ? regression.outputs() : 0;
    }

    /** A 1 in the column of the class, or the values. */
    private double[] truth(Examples examples) {
        if (examples instanceof LabelledExamples labelled) {
            slotOfLabel = Support.slotOfLabel(labelled);
            int columns =
                    (int) Arrays.stream(slotOfLabel).filter(slot -> slot >= 0).count();
            double[] truth = new double[labelled.size() * columns];
            for (int i = 0; i < labelled.size(); i++) {
                truth[i * columns + slotOfLabel[labelled.label(i)]] = 1;
            }
            return truth;
        }
        ValuedExamples valued = (ValuedExamples) examples;
        double[] truth = new double[valued.size() * valued.outputs()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = Inputs.bounded(valued.value(i / valued.outputs(), i % valued.outputs()));
        }
        return truth;
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    @Override
    public void learn(Examples examples) {
        memory.add(examples);
        fitted = false;
    }

    @Override
    public int ways() {
        return memory.ways();
    }

    @Override
    public Adapted copy() {
        return new LinearFit(shape, penalty, memory.copy());
    }
}
