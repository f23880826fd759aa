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
 * @param rule the rule that an acceptance installs
 * @param state what became of it
 * @param since when it came to that state
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
        Rule rule,
        State state,
        Instant since,
        String reason) {

    public Suggestion {
        evidence = List.copyOf(evidence);
        exceptions = List.copyOf(exceptions);
    }

    /** What became of a suggestion. */
    public enum State {
        /** It waits for an answer. */
        OPEN,
        /** Its rule is among the hub's rules. */
        ACCEPTED,
        /** It was declined and is not made again. */
        REJECTED,
        /** It was accepted and taken back; its rule is gone, or disabled where a person had edited it. */
        UNDONE,
        /** Its rule is disabled because people reversed what it did. */
        PAUSED
    }

    /** The same suggestion in another state. */
    public Suggestion in(State newState, Instant at, String newReason) {
        return new Suggestion(
                id, habit, sentence, evidence, exceptions, confidence, backtest, rule, newState, at, newReason);
    }
}
