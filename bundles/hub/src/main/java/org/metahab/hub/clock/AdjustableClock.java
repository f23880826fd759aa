/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.clock;

import java.time.Instant;
import org.metahab.hub.HubClock;

/** A clock whose pace can be changed while it runs; time never goes back by that. */
public interface AdjustableClock extends HubClock {

    /** Slowest pace. */
    double MIN_SPEED = 0.001;

    /** Fastest pace: eleven days in ten seconds. */
    double MAX_SPEED = 100_000;

    /** Seconds of this clock in a second of the wall clock; 1 is real time. */
    double speed();

    /**
     * Goes on from the present moment at another pace.
     *
     * @param speed seconds of this clock in a second of the wall clock, in [{@value #MIN_SPEED}, {@value #MAX_SPEED}]
     * @throws IllegalArgumentException when the speed is out of range
     */
    void setSpeed(double speed);

    /**
     * Goes on from a later moment at the same pace; tasks due until then run soon after, in their order.
     *
     * @throws IllegalArgumentException when the moment is in this clock's past
     */
    void jumpTo(Instant later);
}
