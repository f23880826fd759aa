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

class NearestNeighbourTest extends AdaptationContract {

    @Override
    protected MetaLearner algorithm() {
        return NearestNeighbour.of(SHAPE);
    }

    @Test
    void saysTheNearestValueWhereTheTemperatureIsGreat() {
        Adapted adapted = NearestNeighbour.of(new TaskShape.Regression(1, 1))
                .learner(new float[] {8})
                .adapt(ValuedExamples.of(new float[][] {{1}, {2}}, new float[][] {{3}, {5}}));
        assertThat((double) adapted.predict(new float[] {1.6f}).value(0)).isCloseTo(5, within(1e-4));
    }
}
