/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

import java.util.List;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.testing.LearnerContract;
import org.metahab.meta.training.TrainingOptions;

class MatchingTest extends LearnerContract {

    @Override
    protected MetaLearner algorithm() {
        return Matching.of(SHAPE, List.of(24, 8), 2);
    }

    @Override
    protected TrainingOptions training() {
        return super.training().withIterations(600).withLearningRate(1e-2);
    }
}
