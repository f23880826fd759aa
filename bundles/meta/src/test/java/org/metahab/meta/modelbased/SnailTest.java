/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.modelbased;

import java.util.List;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.testing.LearnerContract;

class SnailTest extends LearnerContract {

    @Override
    protected MetaLearner algorithm() {
        return Snail.of(SHAPE, List.of(24, 8), 8);
    }

    @Override
    protected boolean recognisesUntrained() {
        return false;
    }
}
