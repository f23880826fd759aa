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
import org.metahab.meta.internal.network.Layers;

/**
 * Meta-learnt weights, ready for the inner loop.
 *
 * @param body in classification without the head, in regression the whole network
 * @param parameters never changed
 */
record FomamlLearner(Architecture architecture, TaskShape shape, FomamlOptions options, Layers body, float[] parameters)
        implements Learner {

    @Override
    public float[] parameters() {
        return parameters.clone();
    }

    @Override
    public Adapted adapt(Examples support) {
        return shape instanceof TaskShape.Regression regression
                ? FomamlRegressor.adapt(regression, options, body, parameters, Checks.valued(support, regression))
                : FomamlClassifier.adapt(shape, options, body, parameters, Checks.labelled(support, shape));
    }
}
