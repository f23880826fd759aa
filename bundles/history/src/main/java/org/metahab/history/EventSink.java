/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history;

import java.time.Instant;
import org.metahab.hub.event.TimedEvent;

/** Takes what a source tells, on the thread that reads. */
public interface EventSink {

    /** A command or a change of state of one of the source's items, under that item's name. */
    void event(TimedEvent event);

    /**
     * Something was left out.
     *
     * @param why in words for people, the same for all of a kind
     * @param what an example: the entity, the line
     */
    void skipped(String why, String what);

    /**
     * Something was taken in, though not quite as it was recorded.
     *
     * @param how in words for people, the same for all of a kind
     * @param what an example
     */
    void remarked(String how, String what);

    /** All up to here is read. */
    void reached(Instant at);
}
