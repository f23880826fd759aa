/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

import java.util.List;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.testing.LearnerContract;

class SiameseTest extends LearnerContract {

    @Override
    protected MetaLearner algorithm() {
        return Siamese.of(SHAPE, List.of(24, 8));
    }
}
