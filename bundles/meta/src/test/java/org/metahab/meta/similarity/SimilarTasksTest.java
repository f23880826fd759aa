/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.meta.testing.FiniteDifferences.assertGradient;
import static org.metahab.meta.testing.FiniteDifferences.doubles;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.metahab.meta.Architecture;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;
import org.metahab.meta.learners.Learners;
import org.metahab.meta.metric.Prototypical;
import org.metahab.meta.testing.LearnerContract;
import org.metahab.tensor.kernel.DoubleKernels;

class SimilarTasksTest extends LearnerContract {

    @Override
    protected MetaLearner algorithm() {
        return SimilarTasks.of(Prototypical.of(SHAPE, List.of(24, 8)), TaskMetric.LEARNT, 3);
    }

    @ParameterizedTest
    @EnumSource
    void gradientAgreesWithFiniteDifferences(TaskMetric metric) {
        Experiences experiences = new Experiences(metric, 3, 5, 4);
        double[] parameters = new SplittableRandom(3)
                .doubles(experiences.parameterCount(), -1, 1)
                .toArray();
        double[] gradient = new double[parameters.length];
        loss(experiences, parameters, gradient);
        assertGradient(p -> loss(experiences, p, new double[p.length]), parameters, gradient);
    }

    /** ½ ‖start − 1‖², whose gradient at the start is start − 1. */
    private static double loss(Experiences experiences, double[] parameters, double[] gradient) {
        Tape<double[]> tape = new Tape<>(new DoubleKernels());
        tape.begin(parameters, gradient);
        Variable<double[]> start =
                experiences.start(tape, tape.constant(1, 5, new float[] {0.3f, -0.2f, 0.9f, 0.1f, -0.5f}));
        Variable<double[]> startGradient = tape.constant(1, 4);
        double loss = 0;
        for (int i = 0; i < 4; i++) {
            double difference = start.value()[i] - 1;
            startGradient.value()[i] = difference;
            loss += difference * difference / 2;
        }
        experiences.back(tape, start, startGradient);
        return loss;
    }

    @ParameterizedTest
    @EnumSource
    void theExperienceOfTheMostSimilarTaskCountsMost(TaskMetric metric) {
        Experiences experiences = new Experiences(metric, 3, 2, 1);
        float[] parameters = new float[experiences.parameterCount()];
        experiences.initialise(new SplittableRandom(1), parameters);
        System.arraycopy(new float[] {1, 0, 0, 1, -1, 0}, 0, parameters, 1, 6);
        Tape<double[]> tape = new Tape<>(new DoubleKernels());
        tape.begin(doubles(parameters));
        double[] weights = experiences
                .weights(tape, tape.constant(1, 2, new float[] {0.1f, 0.9f}))
                .value();
        assertThat(weights[1]).isGreaterThan(weights[0]).isGreaterThan(weights[2]);
    }

    @Test
    void isMadeAgainFromItsArchitecture() {
        Architecture architecture = algorithm().architecture();
        MetaLearner again = Learners.builtIn().metaLearner(architecture);
        assertThat(again.architecture()).isEqualTo(architecture);
        assertThat(again.initialise(4)).containsExactly(algorithm().initialise(4));
    }
}
