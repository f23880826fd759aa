/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.modelbased;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metahab.meta.Adapted;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.metric.Matching;
import org.metahab.meta.testing.Sinusoids;
import org.metahab.meta.training.Evaluator;
import org.metahab.meta.training.MetaTrainer;
import org.metahab.meta.training.TrainingListener;
import org.metahab.meta.training.TrainingOptions;

/** What learners that read or compare do in regression. */
class ReadingRegressionTest {
    private static final TaskShape SHAPE = new TaskShape.Regression(1, 1);
    private static final Sinusoids TASKS = new Sinusoids(10, 20);
    private static final Map<String, MetaLearner> ALGORITHMS = Map.of(
            Matching.NAME, Matching.of(SHAPE, List.of(16, 8), 1),
            Recurrent.NAME, Recurrent.of(SHAPE, List.of(16, 8), 16),
            Snail.NAME, Snail.of(SHAPE, List.of(16, 8), 8),
            NeuralProcess.NAME, NeuralProcess.of(SHAPE, List.of(16, 8), 24));

    static Stream<String> algorithms() {
        return ALGORITHMS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void metaTrainingLowersTheError(String name) {
        MetaLearner algorithm = ALGORITHMS.get(name);
        TrainingOptions options = TrainingOptions.defaults()
                .withIterations(300)
                .withTasksPerStep(8)
                .withLearningRate(5e-3)
                .withThreads(2);
        Learner trained = new MetaTrainer(options)
                .train(algorithm, TASKS, TrainingListener.none())
                .learner();
        Learner scratch = algorithm.learner(algorithm.initialise(1));
        assertThat(Evaluator.evaluate(trained, TASKS, 100, 9).loss().mean())
                .isLessThan(
                        0.75 * Evaluator.evaluate(scratch, TASKS, 100, 9).loss().mean());
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void startsWithNothingLearnsOneByOneAndCopiesStayApart(String name) {
        MetaLearner algorithm = ALGORITHMS.get(name);
        Task task = TASKS.draw(new SplittableRandom(3));
        ValuedExamples support = (ValuedExamples) task.support();
        Learner learner = algorithm.learner(algorithm.initialise(3));
        Adapted adapted = learner.adapt(ValuedExamples.empty(1, 1));
        float before = adapted.predict(new float[] {1}).value(0);
        Adapted copy = adapted.copy();
        for (int i = 0; i < support.size(); i++) {
            adapted.learn(support.select(i));
        }
        assertThat(copy.predict(new float[] {1}).value(0)).isEqualTo(before);
        assertThat(adapted.predict(new float[] {1}))
                .isEqualTo(learner.adapt(support).predict(new float[] {1}));
        assertThat(adapted.ways()).isZero();
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void staysFiniteWhateverIsLearnt(String name) {
        MetaLearner algorithm = ALGORITHMS.get(name);
        Adapted adapted = algorithm.learner(algorithm.initialise(3)).adapt(ValuedExamples.empty(1, 1));
        for (int i = 0; i < 80; i++) {
            adapted.learn(ValuedExamples.of(
                    new float[] {i % 2 == 0 ? Float.MAX_VALUE : -3}, new float[] {i % 3 == 0 ? 1e30f : -1e30f}));
        }
        assertThat(adapted.predict(new float[] {Float.MAX_VALUE}).value(0)).isFinite();
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void refusesLabels(String name) {
        MetaLearner algorithm = ALGORITHMS.get(name);
        assertThatThrownBy(() -> algorithm.learner(algorithm.initialise(3)).adapt(LabelledExamples.of(new float[1], 0)))
                .hasMessageContaining("values");
    }
}
