/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.util.List;
import org.metahab.adaptation.Agreement;

/**
 * A suggestion that was made, and how its rule would have done afterwards.
 *
 * @param id its id
 * @param at when it was made, local time
 * @param habit the habit's id
 * @param examples how often people had done it by then
 * @param sentence what would happen and why
 * @param evidence the examples it rests on
 * @param exceptions when the pattern did not hold by then
 * @param confidence how probable the hub called it that the rule is right when it acts
 * @param right how often the rule was right by then
 * @param unwanted how often it would have acted unwanted by then
 * @param laterRight how often it would have been right afterwards
 * @param laterUnwanted how often it would have acted unwanted afterwards
 * @param laterMissed how often people did it afterwards without the rule
 * @param laterAgreement how far the rule and the learner said the same afterwards
 */
public record SuggestionOutcome(
        String id,
        String at,
        String habit,
        int examples,
        String sentence,
        List<String> evidence,
        List<String> exceptions,
        double confidence,
        int right,
        int unwanted,
        int laterRight,
        int laterUnwanted,
        int laterMissed,
        Agreement laterAgreement) {

    public SuggestionOutcome {
        evidence = List.copyOf(evidence);
        exceptions = List.copyOf(exceptions);
    }

    /** Whether it would have acted more often unwanted than right afterwards. */
    public boolean isFalse() {
        return laterUnwanted > laterRight;
    }
}
