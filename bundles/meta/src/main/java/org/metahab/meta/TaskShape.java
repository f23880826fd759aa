/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

/**
 * What goes into a task's predictions and what comes out.
 *
 * <p>Ranking (one matrix of candidates in, one of them chosen) is the kind still to come; it will be one more case here.
 */
public sealed interface TaskShape {

    /** How many numbers one input has, at least 1. */
    int inputs();

    /**
     * One of several classes. How many there are (the ways) is each task's own affair and may grow while learning. A
     * yes-or-no task is one of two ways: label 0 is no, label 1 is yes.
     *
     * @param inputs how many numbers one input has, at least 1
     */
    record Classification(int inputs) implements TaskShape {
        public Classification {
            requirePositive("inputs", inputs);
        }
    }

    /**
     * A vector of numbers, judged by its mean squared error.
     *
     * @param inputs how many numbers one input has, at least 1
     * @param outputs how many numbers are to be estimated, at least 1
     */
    record Regression(int inputs, int outputs) implements TaskShape {
        public Regression {
            requirePositive("inputs", inputs);
            requirePositive("outputs", outputs);
        }
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, but is " + value);
        }
    }
}
