/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

/**
 * What goes into a task's predictions and what comes out.
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

    /**
     * One of several candidates, which differ in number from example to example and each have numbers of their own.
     *
     * @param candidate how many numbers describe one candidate, at least 1
     * @param moment how many numbers describe what all candidates share, at least 0
     */
    record Ranking(int candidate, int moment) implements TaskShape {
        public Ranking {
            requirePositive("candidate", candidate);
            if (moment < 0) {
                throw new IllegalArgumentException("moment must be at least 0, but is " + moment);
            }
        }

        /** How many numbers say something of one candidate. */
        @Override
        public int inputs() {
            return candidate + moment;
        }

        /**
         * How many candidates an input has: its numbers are those of each candidate, then those of the moment.
         *
         * @throws IllegalArgumentException if the length does not fit
         */
        public int candidates(float[] input) {
            int candidates = (input.length - moment) / candidate;
            if (candidates < 1 || candidates * candidate + moment != input.length) {
                throw new IllegalArgumentException("an input has n × " + candidate + " + " + moment
                        + " numbers for n candidates, but this one has " + input.length);
            }
            return candidates;
        }
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, but is " + value);
        }
    }
}
