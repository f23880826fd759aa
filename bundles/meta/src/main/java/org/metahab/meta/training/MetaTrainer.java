/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.Task;
import org.metahab.meta.TaskSource;

/**
 * Meta-trains: draws tasks, adds up meta-gradients, takes the optimiser's step, again and again.
 *
 * <p>Each meta-step is cut into slices of tasks that do not depend on the number of threads, and their sums are added in
 * order: the result is the same bit for bit with any number of threads.
 */
public final class MetaTrainer {
    private static final int TASKS_PER_SLICE = 4;
    private static final int MAX_STEPS_LOST = 50;

    private final TrainingOptions options;

    public MetaTrainer(TrainingOptions options) {
        this.options = options;
    }

    /** Trains from the algorithm's initial parameters for the seed. */
    public TrainingResult train(MetaLearner algorithm, TaskSource source, TrainingListener listener) {
        return train(algorithm, algorithm.initialise(options.seed()), source, listener);
    }

    /**
     * Trains on from given parameters.
     *
     * @param initial where to start; not changed
     * @throws IllegalStateException if training diverges: meta-gradients stay without a finite value
     */
    public TrainingResult train(MetaLearner algorithm, float[] initial, TaskSource source, TrainingListener listener) {
        return train(algorithm, TrainingState.start(initial), source, listener);
    }

    /**
     * Goes on from where training was stopped; with the same options and tasks, to where it would have come anyway.
     *
     * @throws IllegalStateException if training diverges: meta-gradients stay without a finite value
     */
    public TrainingResult train(
            MetaLearner algorithm, TrainingState from, TaskSource source, TrainingListener listener) {
        try (Run run = new Run(algorithm, from, source, listener)) {
            return run.toTheEnd();
        }
    }

    private final class Run implements AutoCloseable {
        private final MetaLearner algorithm;
        private final float[] parameters;
        private final TrainingListener listener;
        private final List<Slice> slices = new ArrayList<>();
        private final float[] gradient;
        private final float[] mean;
        private final float[] square;
        private final Adam adam;
        private final int first;
        private final Crew crew;
        private int now;

        Run(MetaLearner algorithm, TrainingState from, TaskSource source, TrainingListener listener) {
            this.algorithm = algorithm;
            this.parameters = from.parameters();
            this.mean = from.mean();
            this.square = from.square();
            this.first = from.iteration();
            this.listener = listener;
            this.gradient = new float[parameters.length];
            this.adam = new Adam(mean, square, from.steps());
            for (int task = 0; task < options.tasksPerStep(); task += TASKS_PER_SLICE) {
                int count = Math.min(TASKS_PER_SLICE, options.tasksPerStep() - task);
                slices.add(new Slice(algorithm.worker(), source, parameters, task, count));
            }
            this.crew = new Crew(
                    options.threads(), slices.size(), slice -> slices.get(slice).work(now));
        }

        TrainingResult toTheEnd() {
            int iterations = options.iterations();
            double lossSinceReport = 0;
            int stepsSinceReport = 0;
            int lost = 0;
            int iteration = first;
            boolean interrupted = false;
            while (iteration < iterations && !listener.cancelled()) {
                double loss;
                try {
                    loss = lossAndGradient(iteration);
                } catch (InterruptedException e) {
                    interrupted = true;
                    break;
                }
                lost = step(iteration, loss) ? 0 : lost + 1;
                if (lost == MAX_STEPS_LOST) {
                    throw new IllegalStateException("meta-training diverged: " + lost + " meta-steps up to number "
                            + iteration + " had no finite gradient; lower the learning rate of "
                            + options.learningRate());
                }
                iteration++;
                lossSinceReport += loss;
                stepsSinceReport++;
                if (iteration % options.reportEvery() == 0 || iteration == iterations) {
                    listener.progressed(new TrainingProgress(
                            iteration,
                            iterations,
                            lossSinceReport / stepsSinceReport,
                            algorithm.learner(parameters),
                            new TrainingState(iteration, adam.steps(), parameters, mean, square)));
                    if (iteration < iterations) {
                        lossSinceReport = 0;
                        stepsSinceReport = 0;
                    }
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            double loss = stepsSinceReport == 0 ? 0 : lossSinceReport / stepsSinceReport;
            return new TrainingResult(algorithm.learner(parameters), iteration, loss, iteration == iterations);
        }

        /** Leaves the mean gradient over the meta-batch in {@link #gradient}, and returns the mean loss. */
        private double lossAndGradient(int iteration) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException("meta-training was interrupted");
            }
            now = iteration;
            crew.workOff();
            double loss = 0;
            Arrays.fill(gradient, 0);
            float share = 1f / options.tasksPerStep();
            for (Slice slice : slices) {
                loss += slice.loss;
                float[] part = slice.gradient;
                for (int i = 0; i < part.length; i++) {
                    gradient[i] += share * part[i];
                }
            }
            return loss / options.tasksPerStep();
        }

        @Override
        public void close() {
            crew.close();
        }

        /** Takes the step, unless loss or gradient are not finite. */
        private boolean step(int iteration, double loss) {
            double norm = 0;
            for (float value : gradient) {
                norm += (double) value * value;
            }
            norm = Math.sqrt(norm);
            if (!Double.isFinite(norm) || !Double.isFinite(loss)) {
                return false;
            }
            double progress = (double) iteration / options.iterations();
            double rate = options.learningRate() * options.schedule().share(progress);
            double scale = Math.min(1, options.gradientClip() / Math.max(norm, 1e-12));
            switch (options.optimiser()) {
                case ADAM -> adam.step(parameters, gradient, rate, scale);
                case SGD -> {
                    float factor = (float) (rate * scale);
                    for (int i = 0; i < parameters.length; i++) {
                        parameters[i] -= factor * gradient[i];
                    }
                }
            }
            return true;
        }
    }

    /** Some tasks of each meta-step, always the same ones by number; one thread at a time works on it. */
    private final class Slice {
        private final MetaLearner.Worker worker;
        private final TaskSource source;
        private final float[] parameters;
        private final int first;
        private final int count;
        private final float[] gradient;
        private double loss;

        Slice(MetaLearner.Worker worker, TaskSource source, float[] parameters, int first, int count) {
            this.worker = worker;
            this.source = source;
            this.parameters = parameters;
            this.first = first;
            this.count = count;
            this.gradient = new float[parameters.length];
        }

        void work(int iteration) {
            List<Task> tasks = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                long number = (long) iteration * options.tasksPerStep() + first + i;
                tasks.add(source.draw(new SplittableRandom(Seeds.mix(options.seed(), number))));
            }
            Arrays.fill(gradient, 0);
            loss = worker.accumulate(parameters, tasks, gradient);
        }
    }
}
