/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.metahab.meta.Adapted;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.testing.AdaptationContract;

class MostPopularTest extends AdaptationContract {

    @Override
    protected MetaLearner algorithm() {
        return MostPopular.of(SHAPE);
    }

    @Override
    protected boolean recognisesUntrained() {
        return false;
    }

    @Test
    void saysHowOftenEachClassWasSeen() {
        Adapted adapted = untrained(1).adapt(LabelledExamples.of(new float[4][16], new int[] {2, 0, 2, 2}));
        assertThat(adapted.predict(new float[16]).toArray()).containsExactly(0.25f, 0, 0.75f);
    }

    @Test
    void saysTheMeanOfValues() {
        Adapted adapted = MostPopular.of(new TaskShape.Regression(1, 1))
                .learner(new float[0])
                .adapt(ValuedExamples.of(new float[][] {{1}, {2}}, new float[][] {{3}, {5}}));
        assertThat(adapted.predict(new float[1]).value(0)).isEqualTo(4);
    }
}
