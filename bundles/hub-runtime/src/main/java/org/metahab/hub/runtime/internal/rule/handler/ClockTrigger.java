/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubClock.ScheduledTask;

/** Fires at the moments that a function gives, one after the other. Safe for use by several threads. */
final class ClockTrigger implements Trigger {

    private final HubClock clock;
    private final Function<ZonedDateTime, Optional<ZonedDateTime>> next;
    private @Nullable ScheduledTask pending;
    private long round;

    /** @param next the first moment after the given one; empty when there is none */
    ClockTrigger(HubClock clock, Function<ZonedDateTime, Optional<ZonedDateTime>> next) {
        this.clock = clock;
        this.next = next;
    }

    @Override
    public void start(Firing firing) {
        long thisRound;
        synchronized (this) {
            close();
            thisRound = round;
        }
        schedule(firing, clock.local(), thisRound);
    }

    @Override
    public synchronized void close() {
        round++;
        if (pending != null) {
            pending.cancel();
            pending = null;
        }
    }

    private void schedule(Firing firing, ZonedDateTime after, long itsRound) {
        Optional<Instant> at = next.apply(after).map(ZonedDateTime::toInstant);
        if (at.isPresent()) {
            // Not under the lock: a clock may run the task at once, under its own lock.
            ScheduledTask task = clock.schedule(at.get(), () -> due(firing, at.get(), itsRound));
            synchronized (this) {
                if (itsRound == round) {
                    pending = task;
                } else {
                    task.cancel();
                }
            }
        }
    }

    private void due(Firing firing, Instant at, long itsRound) {
        synchronized (this) {
            if (itsRound != round) {
                return;
            }
        }
        Instant now = clock.instant();
        // A clock that slept fires once, not for all that it missed.
        schedule(firing, (now.isAfter(at) ? now : at).atZone(clock.zone()), itsRound);
        firing.fire(Map.of());
    }
}
