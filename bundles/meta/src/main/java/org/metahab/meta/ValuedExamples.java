/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

/** Examples of a regression task: each input has the numbers to be estimated. */
public final class ValuedExamples implements RowExamples {
    private final InputRows inputs;
    private final InputRows values;

    private ValuedExamples(InputRows inputs, InputRows values) {
        if (inputs.size() != values.size()) {
            throw new IllegalArgumentException(inputs.size() + " inputs, but " + values.size() + " rows of values");
        }
        this.inputs = inputs;
        this.values = values;
    }

    /**
     * Examples from one row of numbers and one row of values each.
     *
     * @throws IllegalArgumentException if rows differ in length or a number is not finite
     */
    public static ValuedExamples of(float[][] inputs, float[][] values) {
        float[] inputRows = InputRows.flatten(inputs, "inputs");
        float[] valueRows = InputRows.flatten(values, "values");
        return ofRows(inputs[0].length, inputRows, values[0].length, valueRows);
    }

    /** A single example. */
    public static ValuedExamples of(float[] input, float[] values) {
        return ofRows(input.length, input, values.length, values);
    }

    /**
     * Examples whose numbers lie row by row in one array each.
     *
     * @param inputs how many numbers one input has
     * @param inputRows {@code examples × inputs} numbers
     * @param outputs how many numbers are to be estimated
     * @param valueRows {@code examples × outputs} numbers
     */
    public static ValuedExamples ofRows(int inputs, float[] inputRows, int outputs, float[] valueRows) {
        return new ValuedExamples(
                InputRows.copyOf(inputs, inputRows, "inputs"), InputRows.copyOf(outputs, valueRows, "values"));
    }

    /** No examples yet, of inputs and outputs with so many numbers. */
    public static ValuedExamples empty(int inputs, int outputs) {
        return ofRows(inputs, new float[0], outputs, new float[0]);
    }

    @Override
    public int size() {
        return inputs.size();
    }

    @Override
    public int inputs() {
        return inputs.width();
    }

    /** How many numbers are to be estimated. */
    public int outputs() {
        return values.width();
    }

    /** One of the numbers that belong to an example. */
    public float value(int example, int output) {
        return values.get(example, output);
    }

    @Override
    public void copyInputs(int first, int count, float[] target, int offset) {
        inputs.copy(first, count, target, offset);
    }

    /** Copies the values of some examples, row by row; as {@link #copyInputs}. */
    public void copyValues(int first, int count, float[] target, int offset) {
        values.copy(first, count, target, offset);
    }

    @Override
    public ValuedExamples select(int... indices) {
        return new ValuedExamples(inputs.select(indices), values.select(indices));
    }

    @Override
    public String toString() {
        return size() + " examples of " + inputs() + " numbers with " + outputs() + " values each";
    }
}
