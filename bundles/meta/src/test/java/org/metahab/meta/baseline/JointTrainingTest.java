/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.baseline;

import java.util.List;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.optimisation.InnerLoopOptions;
import org.metahab.meta.testing.LearnerContract;

class JointTrainingTest extends LearnerContract {

    @Override
    protected MetaLearner algorithm() {
        return JointTraining.of(SHAPE, InnerLoopOptions.defaults().withLayers(List.of(24, 8)));
    }
}
