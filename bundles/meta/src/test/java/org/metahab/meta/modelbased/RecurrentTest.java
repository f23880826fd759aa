/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.modelbased;

import java.util.List;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.testing.LearnerContract;
import org.metahab.meta.training.TrainingOptions;

class RecurrentTest extends LearnerContract {

    @Override
    protected MetaLearner algorithm() {
        return Recurrent.of(SHAPE, List.of(24, 8), 16);
    }

    @Override
    protected boolean recognisesUntrained() {
        return false;
    }

    @Override
    protected TrainingOptions training() {
        return super.training().withIterations(1_500).withLearningRate(1e-2);
    }
}
