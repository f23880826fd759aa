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
    private final float priorShare;

    /**
     * @param parameters checked, and not changed any more
     * @param priorShare of these parameters in the answers of an adapted scorer
     */
    RelationLearner(
            Architecture architecture, TaskShape.Ranking shape, Layers layers, float[] parameters, float priorShare) {
        this.architecture = architecture;
        this.shape = shape;
        this.layers = layers;
        this.parameters = parameters;
        this.priorShare = priorShare;
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
        Adapted adapted = new RelationAdapted(shape, layers, parameters, priorShare);
        adapted.learn(support);
        return adapted;
    }
}
