/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.ranking;

import org.metahab.meta.Adapted;
import org.metahab.meta.Architecture;
import org.metahab.meta.Examples;
import org.metahab.meta.Learner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.network.Layers;

/** A meta-learnt way to weigh a candidate's numbers. */
final class RelationLearner implements Learner {

    private final Architecture architecture;
    private final TaskShape.Ranking shape;
    private final Layers layers;
    private final float[] parameters;

    /** @param parameters checked, and not changed any more */
    RelationLearner(Architecture architecture, TaskShape.Ranking shape, Layers layers, float[] parameters) {
        this.architecture = architecture;
        this.shape = shape;
        this.layers = layers;
        this.parameters = parameters;
    }

    @Override
    public Architecture architecture() {
        return architecture;
    }

    @Override
    public float[] parameters() {
        return parameters.clone();
    }

    @Override
    public Adapted adapt(Examples support) {
        Adapted adapted = new RelationAdapted(shape, layers, parameters.clone());
        adapted.learn(support);
        return adapted;
    }
}
