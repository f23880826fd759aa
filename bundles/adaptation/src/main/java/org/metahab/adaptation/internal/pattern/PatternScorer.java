/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import org.metahab.adaptation.RulePrior;
import org.metahab.meta.Adapted;
import org.metahab.meta.RankedExamples;

/** Tells how likely a described pattern goes on to be right. For one thread at a time. */
final class PatternScorer {

    private final Adapted prior;

    PatternScorer(RulePrior prior) {
        this.prior = prior.learner().adapt(RankedExamples.empty(RulePrior.SHAPE));
    }

    /** The probability, in [0, 1]. */
    double probability(float[] numbers) {
        return prior.predict(question(numbers)).probability(0);
    }

    /** The pattern first, then nothing. */
    static float[] question(float[] numbers) {
        float[] question = new float[2 * numbers.length];
        System.arraycopy(numbers, 0, question, 0, numbers.length);
        return question;
    }
}
