/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import org.metahab.meta.Adapted;
import org.metahab.meta.Architecture;
import org.metahab.meta.Examples;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Learner;
import org.metahab.meta.RowExamples;
import org.metahab.meta.TaskShape;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.internal.network.Checks;
import org.metahab.tensor.kernel.FastKernels;
import org.metahab.tensor.kernel.Kernels;

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
        if (algorithm.shape() instanceof TaskShape.Regression regression) {
            ValuedExamples valued = Checks.valued(support, regression);
            return AdaptedRegressor.adapt(algorithm, regression, shifted(valued), valued);
        }
        LabelledExamples labelled = Checks.labelled(support, algorithm.shape());
        return AdaptedClassifier.adapt(algorithm, shifted(labelled), labelled);
    }

    private float[] shifted(RowExamples support) {
        Kernels<float[]> kernels = FastKernels.create();
        return algorithm
                .shift(kernels)
                .map(shift -> shift.apply(parameters, support))
                .orElse(parameters);
    }
}
