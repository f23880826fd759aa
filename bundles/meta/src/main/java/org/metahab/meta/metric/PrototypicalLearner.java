/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

import org.metahab.meta.Adapted;
import org.metahab.meta.Architecture;
import org.metahab.meta.Examples;
import org.metahab.meta.Learner;
import org.metahab.meta.internal.episode.EpisodeLearner;
import org.metahab.meta.internal.network.Checks;

/** A meta-learnt embedding, ready to form prototypes. */
final class PrototypicalLearner implements Learner {
    private final EpisodeLearner algorithm;
    private final float[] parameters;

    PrototypicalLearner(EpisodeLearner algorithm, float[] parameters) {
        this.algorithm = algorithm;
        this.parameters = Checks.parameters(parameters, algorithm.parameterCount());
    }

    @Override
    public Architecture architecture() {
        return algorithm.architecture();
    }

    @Override
    public float[] parameters() {
        return parameters.clone();
    }

    @Override
    public Adapted adapt(Examples support) {
        Adapted adapted = new PrototypicalAdapted(algorithm, parameters);
        adapted.learn(support);
        return adapted;
    }
}
