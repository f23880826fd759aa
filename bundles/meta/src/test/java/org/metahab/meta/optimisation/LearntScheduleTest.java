/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.List;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.testing.LearnerContract;

class LearntScheduleTest extends LearnerContract {

    @Override
    protected MetaLearner algorithm() {
        return LearntSchedule.of(SHAPE, InnerLoopOptions.defaults().withLayers(List.of(24, 16)));
    }
}
