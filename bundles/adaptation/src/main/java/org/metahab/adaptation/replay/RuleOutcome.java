/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.util.List;

/**
 * A rule that was suggested before a moment, and what it would have done after it.
 *
 * @param habit the habit's id
 * @param sentence what would happen and why
 * @param later each time it would have acted, in order
 */
public record RuleOutcome(String habit, String sentence, List<Firing> later) {

    public RuleOutcome {
        later = List.copyOf(later);
    }

    /**
     * One time that it would have acted.
     *
     * @param at when, in milliseconds since 1970
     * @param actedAt when a person did it too, in milliseconds since 1970; 0 when nobody did
     */
    public record Firing(long at, long actedAt) {}
}
