/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.baseline;

import java.util.Map;
import org.metahab.meta.Architecture;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.network.Checks;

/**
 * Logistic regression on a task's own examples; in regression, ridge regression. Nothing is meta-learnt.
 *
 * <pre>{@code
 * minimise over W, b:   1/n Σ_i −ln softmax(x_i W + b)_{y_i} + λ/2 ‖W‖²
 * }</pre>
 *
 * by gradient descent of a rate at which it cannot diverge, the reciprocal of a bound on the curvature. What is fitted to are the
 * latest examples of each class.
 *
 * <p>Source: Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning", 2009, sections 3.4.1 and 4.4.4.
 */
public final class LogisticRegression {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "logistic-regression";

    private LogisticRegression() {}

    /**
     * For classification or regression.
     *
     * @param penalty λ, in [0, 1000]
     */
    public static MetaLearner of(TaskShape shape, double penalty) {
        Checks.notRanking(shape, NAME);
        if (!(penalty >= 0 && penalty <= 1_000)) {
            throw new IllegalArgumentException("penalty must be in [0, 1000], but is " + penalty);
        }
        return Unlearnt.of(
                NAME, shape, Map.of("penalty", String.valueOf(penalty)), () -> new LinearFit(shape, penalty));
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if it is another algorithm's, or the penalty is wrong
     */
    public static MetaLearner of(Architecture architecture) {
        Checks.algorithm(architecture, NAME);
        return of(
                architecture.shape(), Double.parseDouble(architecture.options().getOrDefault("penalty", "0.1")));
    }
}
