/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.network;

import org.metahab.tensor.kernel.Kernels;

/** Losses of a network's outputs, with their gradients. */
public final class Losses {
    private Losses() {}

    /**
     * Mean cross-entropy of softmax(scale × logits).
     *
     * @param logits one row of {@code classes} for each label
     * @param gradient receives ∂L/∂(scale × logits), (softmax − one-hot) / rows; may be the same array as the logits
     */
    public static <A> double crossEntropy(
            Kernels<A> kernels, A logits, int classes, int[] labels, double scale, A gradient) {
        int rows = labels.length;
        kernels.copy(logits, 0, gradient, 0, rows * classes);
        kernels.scale(rows * classes, scale, gradient, 0);
        kernels.softmax(rows, classes, gradient, 0);
        double loss = 0;
        for (int row = 0; row < rows; row++) {
            int truth = row * classes + labels[row];
            double probability = kernels.get(gradient, truth);
            loss -= Math.log(Math.max(probability, Float.MIN_NORMAL)) / rows;
            kernels.set(gradient, truth, probability - 1);
        }
        kernels.scale(rows * classes, 1.0 / rows, gradient, 0);
        return loss;
    }

    /**
     * Mean squared error over all {@code count} outputs.
     *
     * @param gradient receives ∂L/∂outputs
     */
    public static <A> double squaredError(Kernels<A> kernels, A outputs, A values, int count, A gradient) {
        double loss = kernels.squaredDistance(count, outputs, 0, values, 0) / count;
        kernels.copy(outputs, 0, gradient, 0, count);
        kernels.addScaled(count, -1, values, 0, gradient, 0);
        kernels.scale(count, 2.0 / count, gradient, 0);
        return loss;
    }

    /**
     * The derivative of {@link #crossEntropy}'s gradient along a direction, for scale 1: p ⊙ (ż − p · ż) / rows.
     *
     * @param gradient what {@code crossEntropy} gave
     * @param tangent ż, the tangent of the logits; becomes that of the gradient
     */
    public static <A> void crossEntropyCurvature(Kernels<A> kernels, int classes, int[] labels, A gradient, A tangent) {
        int rows = labels.length;
        for (int row = 0; row < rows; row++) {
            int start = row * classes;
            double mean = rows * kernels.dot(classes, gradient, start, tangent, start)
                    + kernels.get(tangent, start + labels[row]);
            for (int j = 0; j < classes; j++) {
                double probability = rows * kernels.get(gradient, start + j) + (j == labels[row] ? 1 : 0);
                kernels.set(tangent, start + j, probability * (kernels.get(tangent, start + j) - mean) / rows);
            }
        }
    }
}
