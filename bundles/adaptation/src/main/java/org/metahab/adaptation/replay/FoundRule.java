/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.time.Instant;
import java.util.List;

/**
 * A rule that the search for patterns found in a home's life, and how it would have done.
 *
 * @param item the item that it operates
 * @param state the state that it brings the item to
 * @param at when it was found
 * @param examples how often people had done it by then
 * @param triggerItem the item that sets it off; empty for a time of day
 * @param triggerState the state that this item comes into; for a time of day, the time
 * @param conditions how many conditions it has
 * @param words when it acts, for people
 * @param laterRight how often it would have been right since
 * @param laterUnwanted when it would have acted since though nobody did, in order
 */
public record FoundRule(
        String item,
        String state,
        Instant at,
        int examples,
        String triggerItem,
        String triggerState,
        int conditions,
        String words,
        int laterRight,
        List<Instant> laterUnwanted) {

    public FoundRule {
        laterUnwanted = List.copyOf(laterUnwanted);
    }

    /** How often it would have acted since. */
    public int laterFirings() {
        return laterRight + laterUnwanted.size();
    }
}
