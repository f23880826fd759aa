/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metahab.meta.Adapted;
import org.metahab.meta.Architecture;
import org.metahab.meta.Examples;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Learner;
import org.metahab.meta.Prediction;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.ValuedExamples;

class EvaluatorTest {

    @Test
    void countsErrorsAndLossOfClasses() {
        LabelledExamples support = LabelledExamples.of(new float[][] {{0}, {1}}, new int[] {0, 1});
        LabelledExamples query = LabelledExamples.of(new float[][] {{0}, {0}, {0}, {0}}, new int[] {0, 0, 0, 1});
        Evaluation evaluation = Evaluator.evaluate(
                always(Prediction.ofProbabilities(0.75f, 0.25f)), random -> new Task(support, query), 3, 1);
        assertThat(evaluation.error().mean()).isCloseTo(0.25, within(1e-9));
        assertThat(evaluation.error().interval()).isCloseTo(0, within(1e-9));
        assertThat(evaluation.loss().mean()).isCloseTo(-0.75 * Math.log(0.75) - 0.25 * Math.log(0.25), within(1e-6));
        assertThat(evaluation.calibrationError()).isCloseTo(0, within(1e-9));
    }

    @Test
    void measuresOverconfidence() {
        LabelledExamples support = LabelledExamples.of(new float[][] {{0}, {1}}, new int[] {0, 1});
        LabelledExamples query = LabelledExamples.of(new float[][] {{0}, {0}}, new int[] {0, 1});
        Evaluation evaluation =
                Evaluator.evaluate(always(Prediction.ofProbabilities(1, 0)), random -> new Task(support, query), 2, 1);
        assertThat(evaluation.calibrationError()).isCloseTo(0.5, within(1e-9));
        assertThat(evaluation.loss().mean()).isFinite();
    }

    @Test
    void takesTheMeanOfSquaredErrors() {
        ValuedExamples examples = ValuedExamples.of(new float[][] {{0}, {1}}, new float[][] {{1}, {5}});
        Evaluation evaluation =
                Evaluator.evaluate(always(Prediction.ofValues(2)), random -> new Task(examples, examples), 1, 1);
        assertThat(evaluation.loss().mean()).isCloseTo(5, within(1e-9));
        assertThat(evaluation.error().mean()).isCloseTo(Math.sqrt(5), within(1e-9));
    }

    @Test
    void givesAConfidenceInterval() {
        Score score = Score.of(new double[] {1, 3});
        assertThat(score.mean()).isEqualTo(2);
        assertThat(score.interval()).isCloseTo(1.96, within(1e-9));
        assertThat(score).hasToString("2.0000 ± 1.9600");
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> Evaluator.evaluate(
                        always(Prediction.ofValues(2)),
                        random -> {
                            throw new AssertionError();
                        },
                        0,
                        1))
                .hasMessageContaining("tasks");
        assertThatThrownBy(() -> TrainingOptions.defaults().withThreads(0)).hasMessageContaining("threads");
        assertThatThrownBy(() -> TrainingOptions.defaults().withLearningRate(Double.NaN))
                .hasMessageContaining("learningRate");
    }

    private static Learner always(Prediction prediction) {
        Adapted adapted = new Adapted() {
            @Override
            public Prediction predict(float[] input) {
                return prediction;
            }

            @Override
            public void learn(Examples examples) {}

            @Override
            public int ways() {
                return prediction.size();
            }

            @Override
            public Adapted copy() {
                return this;
            }
        };
        return new Learner() {
            @Override
            public Architecture architecture() {
                return new Architecture("always", new TaskShape.Classification(1), Map.of());
            }

            @Override
            public float[] parameters() {
                return new float[0];
            }

            @Override
            public Adapted adapt(Examples support) {
                return adapted;
            }
        };
    }
}
