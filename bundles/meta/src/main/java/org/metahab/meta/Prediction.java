/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What an adapted learner says about one input: a probability for each class, or estimated values. Immutable. */
public final class Prediction {
    private final boolean classified;
    private final float[] outputs;

    private Prediction(boolean classified, float[] outputs) {
        for (float output : outputs) {
            if (!Float.isFinite(output)) {
                throw new IllegalArgumentException("a prediction must be finite, but is " + Arrays.toString(outputs));
            }
        }
        this.classified = classified;
        this.outputs = outputs;
    }

    /** A prediction in classification, by label. */
    public static Prediction ofProbabilities(float... probabilities) {
        return new Prediction(true, probabilities.clone());
    }

    /** A prediction in regression. */
    public static Prediction ofValues(float... values) {
        return new Prediction(false, values.clone());
    }

    /** How many classes or values there are; 0 as long as no class is known. */
    public int size() {
        return outputs.length;
    }

    /**
     * The probability of a class, in [0, 1]; 0 for a label that was never learnt from.
     *
     * @throws IllegalStateException if this predicts values
     */
    public float probability(int label) {
        requireClassified(true);
        return label < outputs.length ? outputs[label] : 0;
    }

    /**
     * The most probable label, the lower of equals.
     *
     * @throws IllegalStateException if this predicts values, or no class is known
     */
    public int best() {
        if (outputs.length == 0) {
            throw new IllegalStateException("no class has been learnt from yet");
        }
        return top(1)[0];
    }

    /**
     * The most probable labels, best first, lower labels before equals.
     *
     * @param count how many at most, at least 0
     * @throws IllegalStateException if this predicts values
     */
    public int[] top(int count) {
        requireClassified(true);
        return IntStream.range(0, outputs.length)
                .boxed()
                .sorted((a, b) -> Float.compare(outputs[b], outputs[a]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * An estimated value.
     *
     * @throws IllegalStateException if this predicts classes
     */
    public float value(int output) {
        requireClassified(false);
        return outputs[output];
    }

    /** A copy of all probabilities or values. */
    public float[] toArray() {
        return outputs.clone();
    }

    private void requireClassified(boolean wanted) {
        if (classified != wanted) {
            throw new IllegalStateException(
                    classified ? "this predicts classes, not values" : "this predicts values, not classes");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prediction that
                && classified == that.classified
                && Arrays.equals(outputs, that.outputs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(outputs) * 2 + (classified ? 1 : 0);
    }

    @Override
    public String toString() {
        return (classified ? "probabilities " : "values ") + Arrays.toString(outputs);
    }
}
