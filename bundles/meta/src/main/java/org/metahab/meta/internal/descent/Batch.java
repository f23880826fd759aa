/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.descent;

import java.util.function.IntUnaryOperator;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.internal.network.Inputs;
import org.metahab.meta.internal.network.Losses;
import org.metahab.tensor.kernel.Kernels;

/**
 * Rows of inputs together with what a network is to make of them.
 *
 * @param <A> the kind of array
 */
public sealed interface Batch<A> {

    /** How many rows. */
    int rows();

    /** The inputs, row by row. */
    A inputs();

    /** The loss of a network's outputs; ∂L/∂outputs goes into {@code gradient}. */
    double loss(Kernels<A> kernels, A outputs, A gradient);

    /**
     * How ∂L/∂outputs moves with the outputs: replaces the tangent of the outputs by that of ∂L/∂outputs.
     *
     * @param gradient ∂L/∂outputs, as {@link #loss} gave it
     */
    void curvature(Kernels<A> kernels, A gradient, A tangent);

    /** Rows that belong to classes; a class is a column of the outputs. */
    record Classes<A>(A inputs, int[] columns, int ways) implements Batch<A> {
        @Override
        public int rows() {
            return columns.length;
        }

        @Override
        public double loss(Kernels<A> kernels, A outputs, A gradient) {
            return Losses.crossEntropy(kernels, outputs, ways, columns, 1, gradient);
        }

        @Override
        public void curvature(Kernels<A> kernels, A gradient, A tangent) {
            Losses.crossEntropyCurvature(kernels, ways, columns, gradient, tangent);
        }

        public static <A> Classes<A> of(
                Kernels<A> kernels, LabelledExamples examples, IntUnaryOperator columnOfLabel, int ways) {
            A inputs = kernels.allocate(examples.size() * examples.inputs());
            Inputs.load(examples, kernels, inputs, 0);
            int[] columns = new int[examples.size()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = columnOfLabel.applyAsInt(examples.label(i));
            }
            return new Classes<>(inputs, columns, ways);
        }
    }

    /** Rows that have values. */
    record Values<A>(A inputs, A values, int rows, int outputs) implements Batch<A> {
        @Override
        public double loss(Kernels<A> kernels, A outcome, A gradient) {
            return Losses.squaredError(kernels, outcome, values, rows * outputs, gradient);
        }

        @Override
        public void curvature(Kernels<A> kernels, A gradient, A tangent) {
            kernels.scale(rows * outputs, 2.0 / (rows * outputs), tangent, 0);
        }

        public static <A> Values<A> of(Kernels<A> kernels, ValuedExamples examples) {
            A inputs = kernels.allocate(examples.size() * examples.inputs());
            Inputs.load(examples, kernels, inputs, 0);
            float[] rows = new float[examples.size() * examples.outputs()];
            examples.copyValues(0, examples.size(), rows, 0);
            A values = kernels.allocate(rows.length);
            kernels.load(rows, 0, values, 0, rows.length);
            return new Values<>(inputs, values, examples.size(), examples.outputs());
        }
    }
}
