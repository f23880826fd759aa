/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.network;

import org.metahab.meta.RowExamples;
import org.metahab.meta.TaskShape;
import org.metahab.tensor.kernel.Kernels;

/** Brings inputs from outside into a network: checked, and within bounds that no sum of products can overflow. */
public final class Inputs {
    /** Inputs beyond ± this are taken as ± this. */
    public static final float LIMIT = 1e6f;

    private Inputs() {}

    /** Puts one input into a network. */
    public static <A> void load(float[] input, TaskShape shape, Kernels<A> kernels, A target, int offset) {
        check(input, shape);
        for (int i = 0; i < input.length; i++) {
            kernels.set(target, offset + i, bounded(input[i]));
        }
    }

    /** Refuses an input that does not fit, or has a number that is not finite. */
    public static void check(float[] input, TaskShape shape) {
        if (input.length != shape.inputs()) {
            throw new IllegalArgumentException(
                    "an input has " + shape.inputs() + " numbers, but this one has " + input.length);
        }
        for (int i = 0; i < input.length; i++) {
            if (!Float.isFinite(input[i])) {
                throw new IllegalArgumentException("number " + i + " of the input is " + input[i]);
            }
        }
    }

    /** Puts the inputs of examples into a network, row by row. */
    public static <A> void load(RowExamples examples, Kernels<A> kernels, A target, int offset) {
        load(examples, 0, examples.size(), kernels, target, offset);
    }

    /** Puts the inputs of some examples into a network, row by row. */
    public static <A> void load(RowExamples examples, int first, int count, Kernels<A> kernels, A target, int offset) {
        float[] rows = new float[count * examples.inputs()];
        examples.copyInputs(first, count, rows, 0);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = bounded(rows[i]);
        }
        kernels.load(rows, 0, target, offset, rows.length);
    }

    /** The number, or the limit if it is beyond. */
    public static float bounded(float value) {
        return Math.max(-LIMIT, Math.min(LIMIT, value));
    }
}
