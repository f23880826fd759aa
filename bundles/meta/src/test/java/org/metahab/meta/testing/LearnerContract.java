/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.metahab.meta.Learner;
import org.metahab.meta.training.Evaluation;
import org.metahab.meta.training.Evaluator;
import org.metahab.meta.training.MetaTrainer;
import org.metahab.meta.training.TrainingListener;
import org.metahab.meta.training.TrainingOptions;

/** What every meta-learner for classification must do. */
public abstract class LearnerContract extends AdaptationContract {

    /** Enough training to tell which numbers matter. */
    protected TrainingOptions training() {
        return TrainingOptions.defaults()
                .withIterations(300)
                .withTasksPerStep(8)
                .withLearningRate(5e-3)
                .withThreads(2);
    }

    @Test
    void metaTrainingIsTheSameForAnyNumberOfThreads() {
        TrainingOptions options = TrainingOptions.defaults()
                .withIterations(8)
                .withTasksPerStep(10)
                .withSeed(4);
        float[] one = train(options.withThreads(1)).parameters();
        assertThat(train(options.withThreads(3)).parameters()).containsExactly(one);
        assertThat(train(options.withThreads(1)).parameters()).containsExactly(one);
        assertThat(train(options.withSeed(5)).parameters()).isNotEqualTo(one);
    }

    @Test
    void metaTrainingBeatsChanceAndFromScratch() {
        TrainingOptions options = training();
        Evaluation trained = Evaluator.evaluate(train(options), GaussianTasks.of(5, 3), 100, 77);
        Evaluation scratch = Evaluator.evaluate(untrained(options.seed()), GaussianTasks.of(5, 3), 100, 77);
        assertThat(scratch.error().mean()).isLessThan(0.85);
        assertThat(trained.error().mean() + trained.error().interval())
                .isLessThan(scratch.error().mean() - scratch.error().interval());
        assertThat(trained.error().mean()).isLessThan(0.25);
        assertThat(trained.calibrationError()).isLessThan(0.08);
    }

    private Learner train(TrainingOptions options) {
        return new MetaTrainer(options)
                .train(algorithm(), GaussianTasks.of(5, 3), TrainingListener.none())
                .learner();
    }
}
