/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.metahab.meta.Adapted;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.testing.AdaptationContract;
import org.metahab.meta.testing.GaussianTasks;
import org.metahab.meta.training.Evaluator;

class LogisticRegressionTest extends AdaptationContract {

    @Override
    protected MetaLearner algorithm() {
        return LogisticRegression.of(SHAPE, 0.1);
    }

    @Test
    void tellsCloudsApartWhereAllNumbersTell() {
        GaussianTasks tasks = new GaussianTasks(16, 16, 3, 5, 5, false);
        assertThat(Evaluator.evaluate(untrained(1), tasks, 30, 5).error().mean())
                .isLessThan(0.1);
    }

    @Test
    void fitsAStraightLine() {
        Adapted adapted = LogisticRegression.of(new TaskShape.Regression(1, 1), 0)
                .learner(new float[0])
                .adapt(ValuedExamples.of(new float[][] {{-1}, {0}, {1}}, new float[][] {{1}, {3}, {5}}));
        assertThat((double) adapted.predict(new float[] {2}).value(0)).isCloseTo(7, within(1e-2));
    }
}
