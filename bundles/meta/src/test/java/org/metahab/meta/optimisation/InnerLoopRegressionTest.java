/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metahab.meta.Adapted;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Learner;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.testing.Sinusoids;
import org.metahab.meta.training.Evaluation;
import org.metahab.meta.training.Evaluator;
import org.metahab.meta.training.MetaTrainer;
import org.metahab.meta.training.TrainingListener;
import org.metahab.meta.training.TrainingOptions;
import org.metahab.tensor.kernel.Activation;

class InnerLoopRegressionTest {
    private static final Fomaml ALGORITHM = Fomaml.of(
            new TaskShape.Regression(1, 1),
            InnerLoopOptions.defaults().withLayers(List.of(40, 40)).withInnerRate(0.02));

    @Test
    void metaTrainingBeatsFromScratchOnSinusoids() {
        TrainingOptions options = TrainingOptions.defaults()
                .withIterations(1_500)
                .withLearningRate(3e-3)
                .withThreads(2);
        Sinusoids tasks = new Sinusoids(10, 10);
        Learner trained = new MetaTrainer(options)
                .train(ALGORITHM, tasks, TrainingListener.none())
                .learner();
        Evaluation after = Evaluator.evaluate(trained, tasks, 200, 9);
        Evaluation scratch = Evaluator.evaluate(ALGORITHM.learner(ALGORITHM.initialise(1)), tasks, 200, 9);
        assertThat(after.loss().mean()).isLessThan(scratch.loss().mean() / 2);
    }

    @Test
    void learnsOneByOneAndCopiesStayApart() {
        Task task = new Sinusoids(10, 10).draw(new SplittableRandom(3));
        Learner learner = ALGORITHM.learner(ALGORITHM.initialise(3));
        Adapted adapted = learner.adapt(ValuedExamples.empty(1, 1));
        float before = adapted.predict(new float[] {1}).value(0);
        Adapted copy = adapted.copy();
        for (int round = 0; round < 30; round++) {
            adapted.learn(task.support());
        }
        assertThat(copy.predict(new float[] {1}).value(0)).isEqualTo(before);
        assertThat(loss(adapted, task)).isLessThan(loss(copy, task));
        assertThat(adapted.ways()).isZero();
    }

    static Stream<GradientBased> learners() {
        TaskShape.Regression shape = new TaskShape.Regression(1, 1);
        InnerLoopOptions options = InnerLoopOptions.defaults()
                .withLayers(List.of(8, 8))
                .withActivation(Activation.RELU)
                .withInnerSteps(1)
                .withInnerClip(1e6)
                .withInnerRate(2)
                .withAdaptationSteps(10);
        return Stream.of(
                Fomaml.of(shape, options),
                Maml.of(shape, options),
                MomentumMaml.of(shape, options),
                StepRateMaml.of(shape, options),
                MetaSgd.of(shape, options),
                MetaCurvature.of(shape, options),
                Anil.of(shape, options),
                Reptile.of(shape, options),
                LearntInitialisation.of(shape, options),
                LearntSchedule.of(shape, options),
                LearntOptimiser.of(shape, options),
                LstmOptimiser.of(shape, options));
    }

    /** Rates of 2 diverge within a few steps. */
    @ParameterizedTest
    @MethodSource("learners")
    void tenStepsDoNotDivergeWhateverTheRate(GradientBased algorithm) {
        for (long seed = 0; seed < 30; seed++) {
            Task task = new Sinusoids(10, 10).draw(new SplittableRandom(seed));
            Learner learner = algorithm.learner(algorithm.initialise(seed));
            double before = loss(learner.adapt(ValuedExamples.empty(1, 1)), task);
            double after = loss(learner.adapt(task.support()), task);
            assertThat(after).isFinite();
            if (algorithm.shiftParameters() == 0) {
                assertThat(after).isLessThanOrEqualTo(before * (1 + 1e-5));
            }
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        Learner learner = ALGORITHM.learner(ALGORITHM.initialise(3));
        assertThatThrownBy(() -> learner.adapt(LabelledExamples.of(new float[1], 0)))
                .hasMessageContaining("values");
        assertThatThrownBy(() -> learner.adapt(ValuedExamples.of(new float[1], new float[2])))
                .hasMessageContaining("1 values")
                .hasMessageContaining("2");
    }

    @Test
    void estimatesStayFiniteWhateverIsLearnt() {
        Adapted adapted = ALGORITHM.learner(ALGORITHM.initialise(3)).adapt(ValuedExamples.empty(1, 1));
        for (int i = 0; i < 50; i++) {
            adapted.learn(ValuedExamples.of(
                    new float[] {i % 2 == 0 ? Float.MAX_VALUE : -3}, new float[] {i % 3 == 0 ? 1e30f : -1e30f}));
        }
        assertThat(adapted.predict(new float[] {Float.MAX_VALUE}).value(0)).isFinite();
    }

    private static double loss(Adapted adapted, Task task) {
        double loss = 0;
        ValuedExamples support = (ValuedExamples) task.support();
        for (int i = 0; i < support.size(); i++) {
            float[] input = new float[1];
            support.copyInputs(i, 1, input, 0);
            loss += Math.pow(adapted.predict(input).value(0) - support.value(i, 0), 2);
        }
        return loss;
    }
}
