/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.thing;

import java.time.Instant;

/**
 * A device that was found and waits for a person's word.
 *
 * @param thing what it would become
 * @param state waiting or ignored
 * @param firstSeen when it was found
 */
public record InboxEntry(Thing thing, State state, Instant firstSeen) {

    /** What a person said about the entry. */
    public enum State {
        NEW,
        IGNORED
    }
}
