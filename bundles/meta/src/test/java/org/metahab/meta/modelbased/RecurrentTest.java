/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.modelbased;

import java.util.List;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.testing.LearnerContract;

class RecurrentTest extends LearnerContract {

    @Override
    protected MetaLearner algorithm() {
        return Recurrent.of(SHAPE, List.of(24, 8), 16);
    }
}
