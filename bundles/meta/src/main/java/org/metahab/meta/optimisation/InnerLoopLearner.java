/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import org.metahab.meta.Adapted;
import org.metahab.meta.Architecture;
import org.metahab.meta.Examples;
import org.metahab.meta.Learner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.network.Checks;

/**
 * Meta-learnt parameters, ready for the inner loop.
 *
 * @param parameters never changed
 */
record InnerLoopLearner(GradientBased algorithm, float[] parameters) implements Learner {

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
        return algorithm.shape() instanceof TaskShape.Regression regression
                ? AdaptedRegressor.adapt(algorithm, regression, parameters, Checks.valued(support, regression))
                : AdaptedClassifier.adapt(algorithm, parameters, Checks.labelled(support, algorithm.shape()));
    }
}
