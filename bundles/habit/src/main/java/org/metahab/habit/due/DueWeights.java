/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

import java.util.Arrays;

/**
 * Logistic regression that goes on learning, from weights that were learnt elsewhere, at rates that fall for each weight by
 * itself (AdaGrad: Duchi, Hazan and Singer, JMLR 12, 2011); and one number for each class, by which it is done more or less
 * often than the weights say. For one thread at a time.
 */
final class DueWeights {

    private static final double RATE = 0.01;
    private static final double RATE_OF_CLASS = 0.05;
    private static final int GROWTH = 16;

    private final double[] weights;
    private final double[] squares;
    private double[] classes = {};
    private double[] squaresOfClass = {};

    DueWeights(double[] start) {
        weights = start.clone();
        squares = new double[weights.length];
        Arrays.fill(squares, 1);
    }

    /** How likely the class is, described by the numbers that begin there. */
    double probability(float[] numbers, int at, int label) {
        double sum = label < classes.length ? classes[label] : 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * numbers[at + i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Learns what became of it. */
    void learn(float[] numbers, int at, int label, boolean done) {
        if (label >= classes.length) {
            classes = Arrays.copyOf(classes, label + GROWTH);
            squaresOfClass = Arrays.copyOf(squaresOfClass, label + GROWTH);
        }
        double error = probability(numbers, at, label) - (done ? 1 : 0);
        for (int i = 0; i < weights.length; i++) {
            double gradient = error * numbers[at + i];
            squares[i] += gradient * gradient;
            weights[i] -= RATE * gradient / Math.sqrt(squares[i]);
        }
        squaresOfClass[label] += error * error;
        classes[label] -= RATE_OF_CLASS * error / Math.sqrt(1 + squaresOfClass[label]);
    }

    /** By how much a number changes the logarithm of the odds. */
    double part(float number, int weight) {
        return weights[weight] * number;
    }
}
