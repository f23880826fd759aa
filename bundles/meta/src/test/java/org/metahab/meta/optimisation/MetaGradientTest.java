/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.metahab.meta.testing.FiniteDifferences.assertGradient;
import static org.metahab.meta.testing.FiniteDifferences.doubles;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.TaskSource;
import org.metahab.meta.testing.GaussianTasks;
import org.metahab.meta.testing.Sinusoids;
import org.metahab.tensor.kernel.Activation;
import org.metahab.tensor.kernel.DoubleKernels;
import org.metahab.tensor.kernel.FloatKernels;

/** The exact meta-gradient of every learner that has one, through every inner step, on smooth networks. */
class MetaGradientTest {
    private static final InnerLoopOptions OPTIONS = InnerLoopOptions.defaults()
            .withLayers(List.of(7, 5))
            .withInnerRate(0.1)
            .withInnerSteps(3)
            .withInnerClip(1e3);

    static Stream<Arguments> algorithms() {
        return learners().flatMap(learner -> Stream.of(OPTIONS, OPTIONS.withInnerClip(0.2))
                .flatMap(options -> Stream.of(
                        Arguments.of(
                                learner.apply(new TaskShape.Classification(16), options),
                                new GaussianTasks(16, 4, 4, 3, 2, true)),
                        Arguments.of(learner.apply(new TaskShape.Regression(1, 1), options), new Sinusoids(5, 6)))));
    }

    private static Stream<BiFunction<TaskShape, InnerLoopOptions, GradientBased>> learners() {
        return Stream.of(
                Maml::of,
                MomentumMaml::of,
                StepRateMaml::of,
                MetaSgd::of,
                MetaCurvature::of,
                Anil::of,
                LearntInitialisation::of,
                LearntSchedule::of,
                LearntOptimiser::of,
                LstmOptimiser::of);
    }

    @Test
    void agreesWithFiniteDifferencesForExponentialUnits() {
        InnerLoopOptions options = OPTIONS.withActivation(Activation.ELU);
        agreesWithFiniteDifferences(
                Maml.of(new TaskShape.Classification(16), options), new GaussianTasks(16, 4, 4, 3, 2, true));
        agreesWithFiniteDifferences(Maml.of(new TaskShape.Regression(1, 1), options), new Sinusoids(5, 6));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void agreesWithFiniteDifferences(GradientBased algorithm, TaskSource tasks) {
        for (long seed = 1; seed <= 3; seed++) {
            Task task = tasks.draw(new SplittableRandom(seed));
            double[] parameters = parameters(algorithm, seed);
            double[] gradient = new double[parameters.length];
            new QueryLoss<>(algorithm, new DoubleKernels()).accumulate(parameters, task, gradient);
            QueryLoss<double[]> loss = new QueryLoss<>(algorithm, new DoubleKernels());
            assertGradient(moved -> loss.accumulate(moved, task, new double[moved.length]), parameters, gradient);
        }
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void singlePrecisionAgreesWithDouble(GradientBased algorithm, TaskSource tasks) {
        Task task = tasks.draw(new SplittableRandom(5));
        double[] parameters = parameters(algorithm, 5);
        double[] expected = new double[parameters.length];
        double exact = new QueryLoss<>(algorithm, new DoubleKernels()).accumulate(parameters, task, expected);
        float[] single = new float[parameters.length];
        for (int i = 0; i < single.length; i++) {
            single[i] = (float) parameters[i];
        }
        float[] gradient = new float[parameters.length];
        double loss = new QueryLoss<>(algorithm, new FloatKernels()).accumulate(single, task, gradient);
        assertThat(loss).isCloseTo(exact, within(1e-5 * exact));
        double error = 0;
        double length = 0;
        for (int i = 0; i < gradient.length; i++) {
            error += Math.pow(gradient[i] - expected[i], 2);
            length += Math.pow(expected[i], 2);
        }
        assertThat(Math.sqrt(error / length)).isLessThanOrEqualTo(1e-5);
    }

    /** Initial parameters with every one of them away from zero and from what it starts at, as single precision has them. */
    private static double[] parameters(GradientBased algorithm, long seed) {
        float[] parameters = algorithm.initialise(seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += (float) (0.05 * random.nextGaussian());
        }
        return doubles(parameters);
    }
}
