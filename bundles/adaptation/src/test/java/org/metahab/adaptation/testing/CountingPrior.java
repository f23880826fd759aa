/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.testing;

import org.metahab.adaptation.RulePrior;
import org.metahab.meta.Adapted;
import org.metahab.meta.Architecture;
import org.metahab.meta.Examples;
import org.metahab.meta.Learner;
import org.metahab.meta.Prediction;

/** A prior of rules that looks at nothing but how often a pattern was right. */
public final class CountingPrior {

    private CountingPrior() {}

    /** Finds patterns likely that were right so often, and all others unlikely. */
    public static RulePrior likelyFrom(int right) {
        return new RulePrior(new Counting(right), "right " + right + " times");
    }

    private record Counting(int enough) implements Learner, Adapted {

        @Override
        public Prediction predict(float[] input) {
            long right = Math.round(Math.expm1(input[0]));
            return right >= enough ? Prediction.ofProbabilities(0.9f, 0.1f) : Prediction.ofProbabilities(0.1f, 0.9f);
        }

        @Override
        public Adapted adapt(Examples support) {
            return this;
        }

        @Override
        public Adapted copy() {
            return this;
        }

        @Override
        public void learn(Examples examples) {
            throw new UnsupportedOperationException("It counts only");
        }

        @Override
        public int ways() {
            return 2;
        }

        @Override
        public Architecture architecture() {
            throw new UnsupportedOperationException("It has none");
        }

        @Override
        public float[] parameters() {
            return new float[0];
        }
    }
}
