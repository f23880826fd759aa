/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.List;
import java.util.random.RandomGenerator;
import org.metahab.meta.RowExamples;
import org.metahab.meta.TaskShape;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.internal.network.Inputs;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.network.Mlp;
import org.metahab.tensor.kernel.Activation;
import org.metahab.tensor.kernel.Kernels;

/**
 * A learnt shift of a network's weights by what a support set holds: θ + W e, with e the mean over examples of an encoder of
 * two tanh layers of 32. Nothing is shifted for an empty set.
 *
 * @param <A> the kind of array
 */
final class TaskShift<A> {
    private static final int WIDTH = 32;

    private final Kernels<A> kernels;
    private final int count;
    private final Layers layers;
    private final Mlp<A> encoder;
    private final int encoderOffset;
    private final int matrixOffset;
    private final A mean;
    private final A meanAdjoint;
    private int rows;

    /** @param offset where the encoder's weights start among the meta-learnt parameters, followed by W */
    TaskShift(Kernels<A> kernels, TaskShape shape, Layers body, int offset) {
        this.kernels = kernels;
        this.count = body.parameterCount();
        this.layers = layers(shape);
        this.encoder = new Mlp<>(layers, kernels);
        this.encoderOffset = offset;
        this.matrixOffset = offset + layers.parameterCount();
        this.mean = kernels.allocate(WIDTH);
        this.meanAdjoint = kernels.allocate(WIDTH);
    }

    static int parameterCount(TaskShape shape, Layers body) {
        return layers(shape).parameterCount() + WIDTH * body.parameterCount();
    }

    static void initialise(RandomGenerator random, TaskShape shape, float[] parameters, int offset) {
        layers(shape).initialise(random, parameters, offset);
    }

    /** A copy of the parameters with shifted weights. */
    A apply(A parameters, RowExamples support) {
        rows = support.size();
        A shifted = kernels.allocate(kernels.length(parameters));
        kernels.copy(parameters, 0, shifted, 0, kernels.length(parameters));
        if (rows > 0) {
            load(support);
            A codes = encoder.forward(parameters, encoderOffset, rows);
            kernels.fill(mean, 0, WIDTH, 0);
            kernels.addRowSum(rows, WIDTH, codes, 0, mean, 0);
            kernels.scale(WIDTH, 1.0 / rows, mean, 0);
            kernels.multiply(1, count, WIDTH, mean, 0, WIDTH, 1, parameters, matrixOffset, count, 1, shifted, 0, true);
        }
        return shifted;
    }

    /** Adds ∂Q/∂(encoder, W), given ∂Q/∂(shifted weights), for the set of the last call of {@link #apply}. */
    void back(A parameters, A shiftedAdjoint, A gradient) {
        if (rows == 0) {
            return;
        }
        kernels.addTransposedProduct(WIDTH, count, 1, mean, 0, shiftedAdjoint, 0, gradient, matrixOffset);
        kernels.productTransposed(1, WIDTH, count, shiftedAdjoint, 0, parameters, matrixOffset, meanAdjoint, 0);
        A codesGradient = encoder.outputGradient();
        kernels.fill(codesGradient, 0, rows * WIDTH, 0);
        for (int row = 0; row < rows; row++) {
            kernels.addScaled(WIDTH, 1.0 / rows, meanAdjoint, 0, codesGradient, row * WIDTH);
        }
        encoder.backward(parameters, encoderOffset, rows, gradient, encoderOffset);
    }

    private void load(RowExamples support) {
        int inputs = support.inputs();
        A target = encoder.input(rows);
        for (int row = 0; row < rows; row++) {
            Inputs.load(support, row, 1, kernels, target, row * layers.inputs());
            if (support instanceof ValuedExamples valued) {
                for (int o = 0; o < valued.outputs(); o++) {
                    kernels.set(target, row * layers.inputs() + inputs + o, Inputs.bounded(valued.value(row, o)));
                }
            }
        }
    }

    private static Layers layers(TaskShape shape) {
        int outputs = shape instanceof TaskShape.Regression regression ? regression.outputs() : 0;
        return new Layers(List.of(shape.inputs() + outputs, WIDTH, WIDTH), Activation.TANH, true);
    }
}
