/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

/**
 * How to meta-train.
 *
 * @param iterations how many meta-steps, at least 1
 * @param tasksPerStep how many tasks a meta-step averages over (the meta-batch), at least 1
 * @param learningRate Adam's step size at the start, above 0; falls to a tenth along half a cosine
 * @param gradientClip the greatest Euclidean norm of a meta-gradient, above 0; longer ones are shortened to it
 * @param seed decides initial parameters and every task drawn
 * @param threads how many threads work, at least 1; the result does not depend on it
 * @param reportEvery how many meta-steps lie between two reports, at least 1
 */
public record TrainingOptions(
        int iterations,
        int tasksPerStep,
        double learningRate,
        double gradientClip,
        long seed,
        int threads,
        int reportEvery) {

    public TrainingOptions {
        requirePositive("iterations", iterations);
        requirePositive("tasksPerStep", tasksPerStep);
        requirePositive("learningRate", learningRate);
        requirePositive("gradientClip", gradientClip);
        requirePositive("threads", threads);
        requirePositive("reportEvery", reportEvery);
    }

    /** 2,000 meta-steps over 16 tasks each, Adam at 0.001, clip 10, seed 1, one thread, a report every 50 meta-steps. */
    public static TrainingOptions defaults() {
        return new TrainingOptions(2_000, 16, 1e-3, 10, 1, 1, 50);
    }

    public TrainingOptions withIterations(int value) {
        return new TrainingOptions(value, tasksPerStep, learningRate, gradientClip, seed, threads, reportEvery);
    }

    public TrainingOptions withTasksPerStep(int value) {
        return new TrainingOptions(iterations, value, learningRate, gradientClip, seed, threads, reportEvery);
    }

    public TrainingOptions withLearningRate(double value) {
        return new TrainingOptions(iterations, tasksPerStep, value, gradientClip, seed, threads, reportEvery);
    }

    public TrainingOptions withGradientClip(double value) {
        return new TrainingOptions(iterations, tasksPerStep, learningRate, value, seed, threads, reportEvery);
    }

    public TrainingOptions withSeed(long value) {
        return new TrainingOptions(iterations, tasksPerStep, learningRate, gradientClip, value, threads, reportEvery);
    }

    public TrainingOptions withThreads(int value) {
        return new TrainingOptions(iterations, tasksPerStep, learningRate, gradientClip, seed, value, reportEvery);
    }

    public TrainingOptions withReportEvery(int value) {
        return new TrainingOptions(iterations, tasksPerStep, learningRate, gradientClip, seed, threads, value);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be above 0, but is " + value);
        }
    }
}
