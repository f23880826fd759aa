/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.HubClock.ScheduledTask;
import org.metahab.hub.clock.AdjustableClock;
import org.metahab.simulator.internal.demo.Happening.Acted;
import org.metahab.simulator.internal.demo.Happening.Measured;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the people of the demo home live, day after day on the hub's clock, and sets the clock's pace. */
final class People implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(People.class);

    /** When the first day begins. */
    static final LocalTime START = LocalTime.of(6, 15);

    private static final double JUMP_ABOVE = 60;

    private final DemoAppliances appliances;
    private final AdjustableClock clock;
    private final Chronicle chronicle;
    private final Executor executor;
    private final long seed;
    private final int days;
    private final double speedBefore;
    private final Pace pace;
    private final double quiet;

    private final List<ScheduledTask> planned = new ArrayList<>();
    private @Nullable ScheduledTask nextPace;
    private boolean closed;

    People(
            DemoAppliances appliances,
            AdjustableClock clock,
            Chronicle chronicle,
            Executor executor,
            double speed,
            int days,
            long seed) {
        this.appliances = appliances;
        this.clock = clock;
        this.chronicle = chronicle;
        this.executor = executor;
        this.days = days;
        this.seed = seed;
        this.speedBefore = clock.speed();
        this.quiet = speed;
        this.pace = new Pace(speed);
    }

    /** Begins to live; where time flies, with the next morning. */
    synchronized void live() {
        if (closed) {
            return;
        }
        if (quiet > JUMP_ABOVE) {
            LocalDate today = clock.local().toLocalDate();
            Instant morning = today.atTime(START).atZone(clock.zone()).toInstant();
            clock.jumpTo(
                    morning.isBefore(clock.instant())
                            ? today.plusDays(1)
                                    .atTime(START)
                                    .atZone(clock.zone())
                                    .toInstant()
                            : morning);
        }
        beginDay(clock.local().toLocalDate(), 0);
        keepPace();
    }

    private synchronized void beginDay(LocalDate day, int number) {
        if (closed || (days > 0 && number >= days)) {
            return;
        }
        planned.clear();
        Instant midnight = day.atStartOfDay(clock.zone()).toInstant();
        Instant now = clock.instant();
        List<Happening> script = DayScript.of(seed, number);
        for (Happening happening : script) {
            Instant at = midnight.plus(Duration.ofMillis(Math.round(happening.second() * 1_000)));
            if (at.isAfter(now)) {
                planned.add(clock.schedule(at, () -> run(() -> happen(happening))));
                if (!(happening instanceof Measured)) {
                    pace.expect(at);
                }
            }
        }
        LocalDate tomorrow = day.plusDays(1);
        planned.add(clock.schedule(
                tomorrow.atStartOfDay(clock.zone()).toInstant(), () -> run(() -> beginDay(tomorrow, number + 1))));
    }

    private synchronized void keepPace() {
        if (closed) {
            return;
        }
        Pace.Stretch stretch = pace.from(clock.instant());
        clock.setSpeed(stretch.speed());
        nextPace = clock.schedule(stretch.until(), this::keepPace);
    }

    private void happen(Happening happening) {
        Appliance appliance = appliances.get(happening.device());
        if (happening instanceof Acted acted) {
            if (appliance.state().equals(acted.state())) {
                LOGGER.debug("{} has nothing to do at {}", acted.person(), appliance);
                return;
            }
            appliance.become(acted.state());
            chronicle.acted(acted.person(), appliance, acted.state());
        } else {
            appliance.become(happening.state());
        }
    }

    private void run(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            LOGGER.debug("The demo home is closed", e);
        }
    }

    /** Leaves the clock as it was found. */
    @Override
    public synchronized void close() {
        closed = true;
        planned.forEach(ScheduledTask::cancel);
        if (nextPace != null) {
            nextPace.cancel();
        }
        clock.setSpeed(speedBefore);
    }
}
