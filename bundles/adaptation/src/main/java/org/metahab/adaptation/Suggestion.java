/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.time.Instant;
import java.util.List;
import org.metahab.hub.rule.Rule;

/**
 * An automation that the hub proposes, with its reasons.
 *
 * @param id short and unique in this home; what people type to answer
 * @param habit the habit's id
 * @param sentence what would happen and why, for people
 * @param evidence the examples it rests on, oldest first
 * @param exceptions when the pattern did not hold, oldest first
 * @param confidence probability that the rule does what the person wants when it acts, in [0, 1]
 * @param backtest how the rule would have done so far
 * @param agreement how far the rule and the learner say the same
 * @param rule the rule that an acceptance installs
 * @param stage what became of it
 * @param since when it came to that stage
 * @param reason what the person said when declining or undoing, or why it was paused; may be empty
 */
public record Suggestion(
        String id,
        String habit,
        String sentence,
        List<Evidence> evidence,
        List<Evidence> exceptions,
        double confidence,
        Backtest backtest,
        Agreement agreement,
        Rule rule,
        Stage stage,
        Instant since,
        String reason) {

    public Suggestion {
        evidence = List.copyOf(evidence);
        exceptions = List.copyOf(exceptions);
    }

    /** Who did what it rests on, and how often. */
    public People people() {
        return People.of(evidence.stream().map(Evidence::who).toList());
    }

    /** The same suggestion at another stage. */
    public Suggestion at(Stage newStage, Instant when, String newReason) {
        return new Suggestion(
                id,
                habit,
                sentence,
                evidence,
                exceptions,
                confidence,
                backtest,
                agreement,
                rule,
                newStage,
                when,
                newReason);
    }
}
