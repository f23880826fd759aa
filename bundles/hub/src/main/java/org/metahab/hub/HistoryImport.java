/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub;

import java.util.Collection;
import org.metahab.hub.event.TimedEvent;

/**
 * Takes in what happened before the hub was there to see it, as another system recorded it. A service of hosts that keep
 * the history themselves. What was taken in is read back through {@link HubHistory}, in the order of its times.
 */
public interface HistoryImport {

    /** The component behind all others in the source of an event that was taken in. */
    String SOURCE = "org.metahab.hub.history";

    /**
     * Takes commands and changes of state in, all of them or none; they are on the disk when this returns. Left out, and
     * counted, are events that the history has already (the same value for the same item at the same moment), so that
     * taking in twice adds nothing; of each item, those since the hub first heard of it by itself; and those older than
     * the hub keeps. Any order will do.
     *
     * @throws IllegalArgumentException when an event is neither a command nor a change of state
     * @throws IllegalStateException when the store can't be written; nothing is taken in then
     */
    Taken take(Collection<TimedEvent> events);

    /**
     * Counts what {@link #take} would do, and does nothing.
     *
     * @throws IllegalStateException when the store can't be read
     */
    Taken preview(Collection<TimedEvent> events);

    /**
     * What became of events.
     *
     * @param added taken in
     * @param known in the history already
     * @param seen left out, as the hub itself listened to the item then
     * @param old left out, as they are older than the hub keeps
     */
    record Taken(long added, long known, long seen, long old) {

        /** No events. */
        public static final Taken NONE = new Taken(0, 0, 0, 0);

        /** Both together. */
        public Taken plus(Taken other) {
            return new Taken(added + other.added, known + other.known, seen + other.seen, old + other.old);
        }
    }
}
