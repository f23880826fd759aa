/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The only clock that rooms of the house may ask. A live hub's follows the wall clock; a replay's is moved by the
 * recording, so that a month passes in seconds and gives the same result each time.
 */
public interface HubClock extends InstantSource {

    /** Where the home is, for times of day and weekdays. */
    ZoneId zone();

    /**
     * Runs a task once this clock shows {@code at}; at once when it already does. Tasks of the same moment run in the
     * order in which they were scheduled. A task runs on a thread of the clock and must not block; what it throws is
     * logged and does not stop the clock.
     */
    ScheduledTask schedule(Instant at, Runnable task);

    /** Runs a task once after a span of this clock's time. */
    default ScheduledTask scheduleAfter(Duration delay, Runnable task) {
        return schedule(instant().plus(delay), task);
    }

    /** The present moment where the home is. */
    default ZonedDateTime local() {
        return instant().atZone(zone());
    }

    /** A task that waits for its moment. */
    interface ScheduledTask {

        /** Takes the task back; no effect when it ran. */
        void cancel();
    }
}
