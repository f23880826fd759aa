/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

/**
 * How to meta-train.
 *
 * @param iterations how many meta-steps, at least 1
 * @param tasksPerStep how many tasks a meta-step averages over (the meta-batch), at least 1; 1 is the serial way
 * @param optimiser what turns meta-gradients into steps
 * @param learningRate its step size at the start, above 0
 * @param schedule how the step size goes on
 * @param gradientClip the greatest Euclidean norm of a meta-gradient, above 0; longer ones are shortened to it
 * @param seed decides initial parameters and every task drawn
 * @param threads how many threads work, at least 1; the result does not depend on it
 * @param reportEvery how many meta-steps lie between two reports, at least 1
 */
public record TrainingOptions(
        int iterations,
        int tasksPerStep,
        MetaOptimiser optimiser,
        double learningRate,
        RateSchedule schedule,
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

    /**
     * 2,000 meta-steps over 16 tasks each, Adam at 0.001 that falls to a tenth, clip 10, seed 1, one thread, a report every
     * 50 meta-steps.
     */
    public static TrainingOptions defaults() {
        return new TrainingOptions(2_000, 16, MetaOptimiser.ADAM, 1e-3, RateSchedule.COSINE, 10, 1, 1, 50);
    }

    public TrainingOptions withIterations(int value) {
        return new TrainingOptions(
                value, tasksPerStep, optimiser, learningRate, schedule, gradientClip, seed, threads, reportEvery);
    }

    public TrainingOptions withTasksPerStep(int value) {
        return new TrainingOptions(
                iterations, value, optimiser, learningRate, schedule, gradientClip, seed, threads, reportEvery);
    }

    public TrainingOptions withOptimiser(MetaOptimiser value) {
        return new TrainingOptions(
                iterations, tasksPerStep, value, learningRate, schedule, gradientClip, seed, threads, reportEvery);
    }

    public TrainingOptions withLearningRate(double value) {
        return new TrainingOptions(
                iterations, tasksPerStep, optimiser, value, schedule, gradientClip, seed, threads, reportEvery);
    }

    public TrainingOptions withSchedule(RateSchedule value) {
        return new TrainingOptions(
                iterations, tasksPerStep, optimiser, learningRate, value, gradientClip, seed, threads, reportEvery);
    }

    public TrainingOptions withGradientClip(double value) {
        return new TrainingOptions(
                iterations, tasksPerStep, optimiser, learningRate, schedule, value, seed, threads, reportEvery);
    }

    public TrainingOptions withSeed(long value) {
        return new TrainingOptions(
                iterations, tasksPerStep, optimiser, learningRate, schedule, gradientClip, value, threads, reportEvery);
    }

    public TrainingOptions withThreads(int value) {
        return new TrainingOptions(
                iterations, tasksPerStep, optimiser, learningRate, schedule, gradientClip, seed, value, reportEvery);
    }

    public TrainingOptions withReportEvery(int value) {
        return new TrainingOptions(
                iterations, tasksPerStep, optimiser, learningRate, schedule, gradientClip, seed, threads, value);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be above 0, but is " + value);
        }
    }
}
