/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.metahab.hub.clock.TaskQueue.Task;

/**
 * A clock that follows the wall clock at a pace of its own. At speed 1 and without a start of its own it shows the wall
 * clock's time, corrections of the wall clock included.
 *
 * <p>Safe for use by several threads. Tasks run one after the other on a daemon thread of the clock.
 */
public final class ScaledClock implements AdjustableClock, AutoCloseable {

    /** How long the thread sleeps at most, so that it notices when the wall clock is set. */
    private static final long LONGEST_SLEEP_MILLIS = 1000;

    private final InstantSource wall;
    private final ZoneId zone;
    private final TaskQueue tasks = new TaskQueue();
    private final Thread thread;
    private volatile Pace pace;
    private volatile boolean closed;

    /**
     * Starts the clock.
     *
     * @param wall the wall clock, {@link InstantSource#system()} but in tests
     * @param zone where the home is
     * @param start what it shows now; empty for the wall clock's time
     * @param speed seconds of this clock in a second of the wall clock, in [{@link #MIN_SPEED}, {@link #MAX_SPEED}]
     * @throws IllegalArgumentException when the speed is out of range
     */
    public ScaledClock(InstantSource wall, ZoneId zone, Optional<Instant> start, double speed) {
        Instant now = wall.instant();
        this.wall = wall;
        this.zone = zone;
        this.pace = new Pace(now, start.orElse(now), requireInRange(speed));
        this.thread = new Thread(this::runTasks, "metahab-clock");
        thread.setDaemon(true);
        thread.start();
    }

    /** A clock that shows real time. */
    public static ScaledClock real(ZoneId zone) {
        return new ScaledClock(InstantSource.system(), zone, Optional.empty(), 1);
    }

    @Override
    public Instant instant() {
        return pace.at(wall.instant());
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public double speed() {
        return pace.speed();
    }

    @Override
    public void setSpeed(double speed) {
        requireInRange(speed);
        synchronized (tasks) {
            Instant wallNow = wall.instant();
            pace = new Pace(wallNow, pace.at(wallNow), speed);
            tasks.notifyAll();
        }
    }

    @Override
    public void jumpTo(Instant later) {
        synchronized (tasks) {
            Instant wallNow = wall.instant();
            Instant now = pace.at(wallNow);
            if (later.isBefore(now)) {
                throw new IllegalArgumentException("The clock shows " + now + " and doesn't go back to " + later);
            }
            pace = new Pace(wallNow, later, pace.speed());
            tasks.notifyAll();
        }
    }

    @Override
    public ScheduledTask schedule(Instant at, Runnable task) {
        return tasks.add(at, task);
    }

    /** Stops; tasks that wait don't run any more, one that runs is interrupted. */
    @Override
    public void close() {
        closed = true;
        tasks.clear();
        thread.interrupt();
    }

    private void runTasks() {
        while (!closed) {
            Optional<Task> due = tasks.pollDue(instant());
            if (due.isPresent()) {
                due.get().run();
            } else {
                sleep();
            }
        }
    }

    private void sleep() {
        synchronized (tasks) {
            Optional<Instant> next = tasks.next();
            long millis = next.map(at -> pace.wallMillis(Duration.between(instant(), at)))
                    .orElse(LONGEST_SLEEP_MILLIS);
            if (millis <= 0 || closed) {
                return;
            }
            try {
                tasks.wait(Math.min(millis, LONGEST_SLEEP_MILLIS));
            } catch (InterruptedException e) {
                // Only close() is meant to interrupt; a task that interrupted its own thread must not stop the clock.
            }
        }
    }

    private static double requireInRange(double speed) {
        if (!(speed >= MIN_SPEED && speed <= MAX_SPEED)) {
            throw new IllegalArgumentException(
                    "A clock's speed is between " + MIN_SPEED + " and " + MAX_SPEED + ", not " + speed);
        }
        return speed;
    }

    /** At {@code wallAnchor} the clock showed {@code anchor}; it has run at {@code speed} since. */
    private record Pace(Instant wallAnchor, Instant anchor, double speed) {

        Instant at(Instant wallNow) {
            Duration passed = Duration.between(wallAnchor, wallNow);
            return speed == 1 ? anchor.plus(passed) : anchor.plusNanos(Math.round(nanos(passed) * speed));
        }

        /** At least 1 for a span that is not over. */
        long wallMillis(Duration span) {
            return span.isNegative() || span.isZero() ? 0 : (long) Math.ceil(nanos(span) / speed / 1e6);
        }

        private static double nanos(Duration span) {
            return span.getSeconds() * 1e9 + span.getNano();
        }
    }
}
