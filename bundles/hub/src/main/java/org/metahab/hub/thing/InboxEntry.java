/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.thing;

import java.time.Instant;

/**
 * A device that was found and waits for a person's word, or a question about a known one.
 *
 * @param thing what it would become; for a question, with a uid of the question's own
 * @param state waiting or ignored
 * @param firstSeen when it was found
 * @param question what is asked about a known thing, to which approving says yes and ignoring no; empty for a new device
 */
public record InboxEntry(Thing thing, State state, Instant firstSeen, String question) {

    /** A new device. */
    public InboxEntry(Thing thing, State state, Instant firstSeen) {
        this(thing, state, firstSeen, "");
    }

    /** What a person said about the entry. */
    public enum State {
        NEW,
        IGNORED
    }
}
