/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.baseline;

import org.metahab.meta.Adapted;
import org.metahab.meta.Architecture;
import org.metahab.meta.Examples;
import org.metahab.meta.Learner;

/** A learner under the name of the algorithm that trained it. */
record Renamed(Architecture architecture, Learner learner) implements Learner {

    @Override
    public float[] parameters() {
        return learner.parameters();
    }

    @Override
    public Adapted adapt(Examples support) {
        return learner.adapt(support);
    }
}
