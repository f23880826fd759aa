/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.meta.Architecture;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.metric.Prototypical;
import org.metahab.meta.testing.GaussianTasks;

class MetaTrainerTest {
    private static final MetaLearner ALGORITHM = Prototypical.of(new TaskShape.Classification(16), List.of(8));
    private static final TrainingOptions OPTIONS =
            TrainingOptions.defaults().withIterations(25).withTasksPerStep(6).withReportEvery(10);

    @Test
    void reportsEverySoManyStepsAndAtTheEnd() {
        List<Integer> reports = new ArrayList<>();
        TrainingResult result = new MetaTrainer(OPTIONS)
                .train(ALGORITHM, GaussianTasks.of(3, 2), progress -> reports.add(progress.iteration()));
        assertThat(reports).containsExactly(10, 20, 25);
        assertThat(result.completed()).isTrue();
        assertThat(result.iterations()).isEqualTo(25);
        assertThat(result.loss()).isPositive();
    }

    @Test
    void stopsWhenCancelledAndKeepsWhatItHas() {
        boolean[] cancelled = new boolean[1];
        TrainingListener listener = new TrainingListener() {
            @Override
            public void progressed(TrainingProgress progress) {
                cancelled[0] = true;
            }

            @Override
            public boolean cancelled() {
                return cancelled[0];
            }
        };
        TrainingResult result = new MetaTrainer(OPTIONS).train(ALGORITHM, GaussianTasks.of(3, 2), listener);
        assertThat(result.completed()).isFalse();
        assertThat(result.iterations()).isEqualTo(10);
        assertThat(result.learner().parameters()).isNotEqualTo(ALGORITHM.initialise(OPTIONS.seed()));
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        TrainingResult result =
                new MetaTrainer(OPTIONS).train(ALGORITHM, GaussianTasks.of(3, 2), TrainingListener.none());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.completed()).isFalse();
    }

    @Test
    void neverChangesTheParametersItStartsFrom() {
        float[] initial = ALGORITHM.initialise(3);
        float[] before = initial.clone();
        new MetaTrainer(OPTIONS).train(ALGORITHM, initial, GaussianTasks.of(3, 2), TrainingListener.none());
        assertThat(initial).containsExactly(before);
    }

    @Test
    void passesOnWhatATaskSourceThrows() {
        assertThatThrownBy(() -> new MetaTrainer(OPTIONS)
                        .train(
                                ALGORITHM,
                                random -> {
                                    throw new IllegalStateException("no homes");
                                },
                                TrainingListener.none()))
                .hasMessage("no homes");
    }

    @Test
    void saysSoWhenMetaTrainingDiverges() {
        assertThatThrownBy(() -> new MetaTrainer(OPTIONS.withIterations(200))
                        .train(new Diverging(), GaussianTasks.of(3, 2), TrainingListener.none()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("diverged")
                .hasMessageContaining("learning rate");
    }

    private static final class Diverging implements MetaLearner {
        @Override
        public Architecture architecture() {
            return ALGORITHM.architecture();
        }

        @Override
        public int parameterCount() {
            return ALGORITHM.parameterCount();
        }

        @Override
        public float[] initialise(long seed) {
            return ALGORITHM.initialise(seed);
        }

        @Override
        public Learner learner(float[] parameters) {
            return ALGORITHM.learner(parameters);
        }

        @Override
        public Worker worker() {
            return (parameters, tasks, gradient) -> {
                gradient[0] = Float.NaN;
                return 1;
            };
        }
    }
}
