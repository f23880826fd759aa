/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

import org.metahab.meta.Adapted;
import org.metahab.meta.Architecture;
import org.metahab.meta.Examples;
import org.metahab.meta.Learner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.internal.network.Layers;

/** A meta-learnt embedding, ready to form prototypes. */
final class PrototypicalLearner implements Learner {
    private final Architecture architecture;
    private final TaskShape.Classification shape;
    private final Layers layers;
    private final float[] parameters;

    PrototypicalLearner(Architecture architecture, TaskShape.Classification shape, Layers layers, float[] parameters) {
        this.architecture = architecture;
        this.shape = shape;
        this.layers = layers;
        this.parameters = Checks.parameters(parameters, layers.parameterCount() + Similarity.PARAMETERS);
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
        Adapted adapted = new PrototypicalAdapted(shape, layers, parameters);
        adapted.learn(support);
        return adapted;
    }
}
