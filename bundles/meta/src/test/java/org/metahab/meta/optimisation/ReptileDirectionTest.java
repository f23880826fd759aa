/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.RowExamples;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.descent.FastNetwork;
import org.metahab.meta.testing.Sinusoids;
import org.metahab.meta.training.Evaluator;
import org.metahab.meta.training.MetaOptimiser;
import org.metahab.meta.training.MetaTrainer;
import org.metahab.meta.training.RateSchedule;
import org.metahab.meta.training.TrainingListener;
import org.metahab.meta.training.TrainingOptions;
import org.metahab.tensor.kernel.DoubleKernels;

class ReptileDirectionTest {
    private static final InnerLoopOptions OPTIONS = InnerLoopOptions.defaults()
            .withLayers(List.of(20, 20))
            .withInnerRate(0.02)
            .withInnerClip(1e3);
    private static final Reptile ALGORITHM = Reptile.of(new TaskShape.Regression(1, 1), OPTIONS);

    @Test
    void withOneStepItIsTheRateTimesTheGradientOfTheSupportSet() {
        Reptile algorithm = Reptile.of(new TaskShape.Regression(1, 1), OPTIONS.withInnerSteps(1));
        Task task = new Sinusoids(5, 5).draw(new SplittableRandom(3));
        double[] parameters = new double[algorithm.parameterCount()];
        float[] initial = algorithm.initialise(3);
        for (int i = 0; i < initial.length; i++) {
            parameters[i] = initial[i];
        }
        double[] direction = new double[parameters.length];
        new ReptileDirection<>(algorithm, new DoubleKernels()).accumulate(parameters, task, direction);
        double[] gradient = new double[parameters.length];
        TaskStart<double[]> start = algorithm.start(new DoubleKernels());
        start.begin(parameters, (RowExamples) task.support());
        FastNetwork<double[]> network = new FastNetwork<>(new DoubleKernels(), algorithm.body());
        network.loss(parameters, start.batch((RowExamples) task.support()));
        System.arraycopy(network.backward(parameters, 5), 0, gradient, 0, gradient.length);
        for (int i = 0; i < gradient.length; i++) {
            assertThat(direction[i]).isCloseTo(0.02 * gradient[i], within(1e-12));
        }
    }

    @Test
    void theSerialWayBeatsFromScratch() {
        TrainingOptions serial = TrainingOptions.defaults()
                .withIterations(8_000)
                .withTasksPerStep(1)
                .withOptimiser(MetaOptimiser.SGD)
                .withLearningRate(0.5)
                .withSchedule(RateSchedule.LINEAR)
                .withGradientClip(1e6);
        assertBeatsFromScratch(ALGORITHM, serial);
    }

    @Test
    void theBatchedWayBeatsFromScratch() {
        TrainingOptions batched = TrainingOptions.defaults()
                .withIterations(1_500)
                .withLearningRate(3e-3)
                .withThreads(2);
        assertBeatsFromScratch(ALGORITHM, batched);
    }

    private static void assertBeatsFromScratch(MetaLearner algorithm, TrainingOptions options) {
        Sinusoids tasks = new Sinusoids(10, 10);
        Learner trained = new MetaTrainer(options)
                .train(algorithm, tasks, TrainingListener.none())
                .learner();
        Learner scratch = algorithm.learner(algorithm.initialise(1));
        assertThat(Evaluator.evaluate(trained, tasks, 200, 9).loss().mean())
                .isLessThan(
                        0.8 * Evaluator.evaluate(scratch, tasks, 200, 9).loss().mean());
    }
}
