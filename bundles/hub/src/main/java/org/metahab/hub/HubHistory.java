/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub;

import java.time.Instant;
import java.util.function.Consumer;
import org.metahab.hub.event.TimedEvent;

/** What happened before: the commands and state changes that the hub remembers. */
public interface HubHistory {

    /**
     * Reads the past in its order, on the caller's thread.
     *
     * @param from first moment
     * @param until first moment that is not wanted any more
     * @return how many events were read
     */
    long read(Instant from, Instant until, Consumer<TimedEvent> reader);

    /**
     * How often what happened before was changed since the start: taken in from elsewhere, or forgotten. Whoever keeps
     * something that was read looks whether this is still the same.
     */
    default long revision() {
        return 0;
    }
}
