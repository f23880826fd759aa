/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.baseline;

import java.util.Arrays;
import java.util.Map;
import org.metahab.meta.Adapted;
import org.metahab.meta.Architecture;
import org.metahab.meta.Examples;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.Prediction;
import org.metahab.meta.TaskShape;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.internal.network.Inputs;

/**
 * Most popular: whatever the input, the share of each class among the examples, p(k) = |S_k| / |S|; in regression the mean of
 * their values. Nothing is meta-learnt.
 *
 * <p>Source: the marginal distribution, the least that any learner should beat; "most popular" in recommender systems.
 */
public final class MostPopular {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "most-popular";

    private MostPopular() {}

    /** For classification or regression. */
    public static MetaLearner of(TaskShape shape) {
        Checks.notRanking(shape, NAME);
        return Unlearnt.of(NAME, shape, Map.of(), () -> new Shares(shape, new double[0], 0));
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if it is another algorithm's
     */
    public static MetaLearner of(Architecture architecture) {
        Checks.algorithm(architecture, NAME);
        return of(architecture.shape());
    }

    /** Examples of each class, or sums of values, and the number of all examples. */
    private static final class Shares implements Adapted {
        private final TaskShape shape;
        private double[] sums;
        private int count;

        Shares(TaskShape shape, double[] sums, int count) {
            this.shape = shape;
            this.sums = shape instanceof TaskShape.Regression regression && count == 0
                    ? new double[regression.outputs()]
                    : sums;
            this.count = count;
        }

        @Override
        public Prediction predict(float[] input) {
            Inputs.check(input, shape);
            float[] outputs = new float[sums.length];
            for (int i = 0; i < outputs.length; i++) {
                outputs[i] = (float) (sums[i] / Math.max(count, 1));
            }
            return shape instanceof TaskShape.Regression
                    ? Prediction.ofValues(outputs)
                    : Prediction.ofProbabilities(outputs);
        }

        @Override
        public void learn(Examples examples) {
            if (shape instanceof TaskShape.Regression regression) {
                ValuedExamples valued = Checks.valued(examples, regression);
                for (int i = 0; i < valued.size(); i++) {
                    for (int o = 0; o < sums.length; o++) {
                        sums[o] += valued.value(i, o);
                    }
                }
            } else {
                LabelledExamples labelled = Checks.labelled(examples, shape);
                sums = Arrays.copyOf(sums, Math.max(sums.length, labelled.ways()));
                for (int i = 0; i < labelled.size(); i++) {
                    sums[labelled.label(i)]++;
                }
            }
            count += examples.size();
        }

        @Override
        public int ways() {
            return shape instanceof TaskShape.Regression ? 0 : sums.length;
        }

        @Override
        public Adapted copy() {
            return new Shares(shape, sums.clone(), count);
        }
    }
}
