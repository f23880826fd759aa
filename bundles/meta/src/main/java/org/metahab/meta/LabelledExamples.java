/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

import java.util.Arrays;
import java.util.Objects;

/**
 * Examples of a classification task: each input has the number of its class.
 *
 * <p>Labels count from 0 and mean something only within one task; who makes the task keeps the list of what they stand
 * for. A label without examples is allowed (a class that is not seen yet, or not any more).
 */
public final class LabelledExamples implements RowExamples {

    /** One more than the highest label allowed; bounds the memory a single label can ask for. */
    public static final int MAX_WAYS = 65_536;

    private final InputRows inputs;
    private final int[] labels;
    private final int ways;

    private LabelledExamples(InputRows inputs, int[] labels) {
        if (inputs.size() != labels.length) {
            throw new IllegalArgumentException(inputs.size() + " inputs, but " + labels.length + " labels");
        }
        int highest = -1;
        for (int label : labels) {
            if (label < 0 || label >= MAX_WAYS) {
                throw new IllegalArgumentException("label " + label + " is not in [0, " + MAX_WAYS + ")");
            }
            highest = Math.max(highest, label);
        }
        this.inputs = inputs;
        this.labels = labels;
        this.ways = highest + 1;
    }

    /**
     * Examples from one row of numbers each.
     *
     * @throws IllegalArgumentException if rows differ in length, a number is not finite or a label is out of range
     */
    public static LabelledExamples of(float[][] inputs, int[] labels) {
        float[] rows = InputRows.flatten(inputs, "inputs");
        return ofRows(inputs[0].length, rows, labels);
    }

    /** A single example. */
    public static LabelledExamples of(float[] input, int label) {
        return ofRows(input.length, input, new int[] {label});
    }

    /**
     * Examples whose inputs lie row by row in one array.
     *
     * @param inputs how many numbers one input has
     * @param rows {@code labels.length × inputs} numbers
     */
    public static LabelledExamples ofRows(int inputs, float[] rows, int[] labels) {
        return new LabelledExamples(InputRows.copyOf(inputs, rows, "inputs"), labels.clone());
    }

    /** No examples yet, of inputs with so many numbers. */
    public static LabelledExamples empty(int inputs) {
        return ofRows(inputs, new float[0], new int[0]);
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public int inputs() {
        return inputs.width();
    }

    /** One more than the highest label; 0 if there are no examples. */
    public int ways() {
        return ways;
    }

    /** The class of an example. */
    public int label(int example) {
        return labels[example];
    }

    /** How many examples each label has; as long as {@link #ways()}. */
    public int[] shots() {
        int[] shots = new int[ways];
        for (int label : labels) {
            shots[label]++;
        }
        return shots;
    }

    @Override
    public void copyInputs(int first, int count, float[] target, int offset) {
        inputs.copy(first, count, target, offset);
    }

    @Override
    public LabelledExamples select(int... indices) {
        int[] chosen = new int[indices.length];
        for (int i = 0; i < indices.length; i++) {
            chosen[i] = labels[Objects.checkIndex(indices[i], labels.length)];
        }
        return new LabelledExamples(inputs.select(indices), chosen);
    }

    /** These examples followed by others. */
    public LabelledExamples and(LabelledExamples more) {
        if (more.inputs() != inputs()) {
            throw new IllegalArgumentException(
                    "inputs of " + inputs() + " numbers cannot be joined with inputs of " + more.inputs());
        }
        int[] both = Arrays.copyOf(labels, labels.length + more.labels.length);
        System.arraycopy(more.labels, 0, both, labels.length, more.labels.length);
        return new LabelledExamples(inputs.and(more.inputs), both);
    }

    @Override
    public String toString() {
        return size() + " examples of " + inputs() + " numbers in " + ways + " classes";
    }
}
