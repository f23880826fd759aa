/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import org.metahab.hub.HubClock;

/**
 * A clock that stands still until it is moved. Tasks run on the thread of whoever moves it, in order, each at its own
 * moment, so that a recording is replayed with the same result each time.
 *
 * <p>May be read by several threads; moved by one at a time.
 */
public final class VirtualClock implements HubClock {

    private final ZoneId zone;
    private final TaskQueue tasks = new TaskQueue();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Instant now;

    /** A clock that shows {@code start}. */
    public VirtualClock(Instant start, ZoneId zone) {
        this.now = start;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    /** As {@link HubClock#schedule}; a task that is due already runs before this returns, unless another task runs. */
    @Override
    public ScheduledTask schedule(Instant at, Runnable task) {
        ScheduledTask scheduled = tasks.add(at, task);
        if (!at.isAfter(now)) {
            runDue(now, false);
        }
        return scheduled;
    }

    /**
     * Moves on and runs what is due on the way, tasks scheduled by these tasks too.
     *
     * @throws IllegalArgumentException when the moment is in this clock's past
     * @throws IllegalStateException when the clock is being moved: by another thread, or because a task calls this
     */
    public void advanceTo(Instant moment) {
        if (moment.isBefore(now)) {
            throw new IllegalArgumentException("The clock shows " + now + " and doesn't go back to " + moment);
        }
        if (!runDue(moment, true)) {
            throw new IllegalStateException("The clock is being moved; a task or another thread can't move it too");
        }
    }

    /** Moves on by a span, as {@link #advanceTo} does. */
    public void advance(Duration span) {
        advanceTo(now.plus(span));
    }

    private boolean runDue(Instant until, boolean move) {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        try {
            for (var task = tasks.pollDue(until); task.isPresent(); task = tasks.pollDue(until)) {
                Instant due = task.get().at();
                now = due.isAfter(now) ? due : now;
                task.get().run();
            }
            now = move ? until : now;
            return true;
        } finally {
            running.set(false);
        }
    }
}
