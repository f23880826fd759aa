/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.util.List;
import java.util.function.Predicate;
import org.metahab.hub.rule.Rule;

/**
 * One of the rules that a suggestion offers, where a habit shows too little yet to tell which one is meant.
 *
 * @param sentence what would happen and why, for people
 * @param evidence the examples it rests on, oldest first
 * @param exceptions when the pattern did not hold, oldest first
 * @param confidence probability that the rule does what the person wants when it acts, in [0, 1]
 * @param backtest how the rule would have done so far
 * @param agreement how far the rule and the learner say the same
 * @param rule the rule that an acceptance installs
 */
public record Alternative(
        String sentence,
        List<Evidence> evidence,
        List<Evidence> exceptions,
        double confidence,
        Backtest backtest,
        Agreement agreement,
        Rule rule) {

    public Alternative {
        evidence = List.copyOf(evidence);
        exceptions = List.copyOf(exceptions);
    }

    /** Without some of its evidence; what is still told of it, as its rule tells it, names nobody then. */
    Alternative without(Predicate<Evidence> gone) {
        List<Evidence> left = evidence.stream().filter(gone.negate()).toList();
        return new Alternative(
                left.equals(evidence) ? sentence : rule.description(),
                left,
                exceptions.stream().filter(gone.negate()).toList(),
                confidence,
                backtest,
                agreement,
                rule);
    }
}
