/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.network;

import org.metahab.meta.Architecture;
import org.metahab.meta.Examples;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.RowExamples;
import org.metahab.meta.TaskShape;
import org.metahab.meta.ValuedExamples;

/** Tells examples and parameters that do not fit, with what was wanted and what came. */
public final class Checks {
    private static final float MAX_PARAMETER = 1e6f;

    private Checks() {}

    /** The examples, if they are those of a classification task of this shape. */
    public static LabelledExamples labelled(Examples examples, TaskShape shape) {
        requireInputs(examples, shape);
        if (examples instanceof LabelledExamples labelled) {
            return labelled;
        }
        throw new IllegalArgumentException("this learner needs examples with labels, but these are " + examples);
    }

    /** The examples, if they are those of a regression task of this shape. */
    public static ValuedExamples valued(Examples examples, TaskShape.Regression shape) {
        requireInputs(examples, shape);
        if (!(examples instanceof ValuedExamples valued)) {
            throw new IllegalArgumentException("this learner needs examples with values, but these are " + examples);
        }
        if (valued.outputs() != shape.outputs()) {
            throw new IllegalArgumentException(
                    "this learner estimates " + shape.outputs() + " values, but the examples have " + valued.outputs());
        }
        return valued;
    }

    /** The examples, if they are those of a classification or regression task of this shape. */
    public static RowExamples rows(Examples examples, TaskShape shape) {
        return shape instanceof TaskShape.Regression regression
                ? valued(examples, regression)
                : labelled(examples, shape);
    }

    /** The examples, if they are those of a ranking task of this shape. */
    public static RankedExamples ranked(Examples examples, TaskShape.Ranking shape) {
        if (!(examples instanceof RankedExamples ranked)) {
            throw new IllegalArgumentException("this learner needs ranked examples, but these are of another kind");
        }
        if (!ranked.shape().equals(shape)) {
            throw new IllegalArgumentException(
                    "this learner ranks " + shape + ", but the examples are " + ranked.shape());
        }
        return ranked;
    }

    /** Refuses to rank. */
    public static void notRanking(TaskShape shape, String algorithm) {
        if (shape instanceof TaskShape.Ranking) {
            throw new IllegalArgumentException(
                    "the algorithm '" + algorithm + "' classifies or estimates values, but does not rank: " + shape);
        }
    }

    /** Refuses an architecture of another algorithm. */
    public static void algorithm(Architecture architecture, String name) {
        if (!architecture.algorithm().equals(name)) {
            throw new IllegalArgumentException(architecture + " is not that of the algorithm '" + name + "'");
        }
    }

    /** The shape of an architecture that can only classify. */
    public static TaskShape.Classification classification(Architecture architecture) {
        if (architecture.shape() instanceof TaskShape.Classification shape) {
            return shape;
        }
        throw new IllegalArgumentException(
                "the algorithm '" + architecture.algorithm() + "' can only classify, not " + architecture.shape());
    }

    /** A copy of the parameters, if they are as many as needed and of sane size. */
    public static float[] parameters(float[] parameters, int count) {
        if (parameters.length != count) {
            throw new IllegalArgumentException(
                    "this learner has " + count + " parameters, but " + parameters.length + " are given");
        }
        for (int i = 0; i < count; i++) {
            if (!(Math.abs(parameters[i]) <= MAX_PARAMETER)) {
                throw new IllegalArgumentException(
                        "parameter " + i + " is " + parameters[i] + ", not within ±" + MAX_PARAMETER);
            }
        }
        return parameters.clone();
    }

    private static void requireInputs(Examples examples, TaskShape shape) {
        if (examples.inputs() != shape.inputs()) {
            throw new IllegalArgumentException("this learner takes inputs of " + shape.inputs()
                    + " numbers, but the examples have " + examples.inputs());
        }
    }
}
