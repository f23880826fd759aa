/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.spi;

import java.time.Duration;
import org.metahab.hub.value.State;

/** What a message says about one channel. */
public sealed interface Reading {

    /** Nothing about this channel: its state stays as it is. */
    Reading NOTHING = new Unchanged();

    /** The channel is in this state. */
    static Reading of(State state) {
        return new Value(state);
    }

    /** Something about this channel that can't be understood. */
    static Reading failed(String reason) {
        return new Failed(reason);
    }

    /** The channel is in this state. */
    record Value(State state) implements Reading {}

    /**
     * The channel is in this state for a while and then in another.
     *
     * @param state now
     * @param span for how long
     * @param after from then on, unless there is news
     */
    record Momentary(State state, Duration span, State after) implements Reading {}

    /** Nothing about this channel: its state stays as it is. */
    record Unchanged() implements Reading {}

    /**
     * Something about this channel that can't be understood: its state stays as it is.
     *
     * @param reason for people; names the value
     */
    record Failed(String reason) implements Reading {}
}
