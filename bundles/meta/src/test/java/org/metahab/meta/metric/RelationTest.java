/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

import java.util.List;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.testing.LearnerContract;

class RelationTest extends LearnerContract {

    @Override
    protected MetaLearner algorithm() {
        return Relation.of(SHAPE, List.of(24, 8), 16);
    }

    @Override
    protected boolean recognisesUntrained() {
        return false;
    }
}
