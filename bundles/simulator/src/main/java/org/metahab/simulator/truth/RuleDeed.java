/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.truth;

import java.time.Instant;
import org.metahab.hub.value.State;

/**
 * What a rule of the hub did in the home, and what people thought of it.
 *
 * @param at when
 * @param rule the rule's uid
 * @param item the item
 * @param state the state it was brought to
 * @param verdict whether people wanted it
 */
public record RuleDeed(Instant at, String rule, String item, State state, Verdict verdict) {

    /** What people thought of it. */
    public enum Verdict {
        /** The item was in that state already. */
        IDLE,
        /** A person would have done it by habit, and has now no need to. */
        WANTED,
        /** It was a habit's turn, of somebody who would not have done it this time, and does not mind. */
        MINDLESS,
        /** No habit says so. Whoever notices takes it back. */
        UNWANTED
    }
}
