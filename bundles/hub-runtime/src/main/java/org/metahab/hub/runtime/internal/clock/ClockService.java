/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.metahab.hub.HubClock;
import org.metahab.hub.clock.AdjustableClock;
import org.metahab.hub.clock.ScaledClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clock of the standalone hub. A new speed is taken over while it runs; zone and start need a restart. */
@Component(
        service = {HubClock.class, AdjustableClock.class},
        configurationPid = ClockService.PID)
@Designate(ocd = ClockConfig.class)
public final class ClockService implements AdjustableClock {

    static final String PID = "org.metahab.hub.runtime.clock";

    private static final Logger LOG = LoggerFactory.getLogger(ClockService.class);

    private final ScaledClock clock;

    /** Called by Declarative Services. */
    @Activate
    public ClockService(ClockConfig config) {
        this.clock = new ScaledClock(InstantSource.system(), zone(config), start(config), speed(config));
    }

    @Modified
    void modified(ClockConfig config) {
        clock.setSpeed(speed(config));
    }

    @Deactivate
    void deactivate() {
        clock.close();
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public ZoneId zone() {
        return clock.zone();
    }

    @Override
    public ScheduledTask schedule(Instant at, Runnable task) {
        return clock.schedule(at, task);
    }

    @Override
    public double speed() {
        return clock.speed();
    }

    @Override
    public void setSpeed(double speed) {
        clock.setSpeed(speed);
    }

    @Override
    public void jumpTo(Instant later) {
        clock.jumpTo(later);
    }

    private static ZoneId zone(ClockConfig config) {
        String zone = config.zone().strip();
        try {
            return zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone);
        } catch (DateTimeException e) {
            LOG.error("{}: '{}' is no time zone (use one as Europe/Berlin); this computer's is used", PID, zone);
            return ZoneId.systemDefault();
        }
    }

    private static Optional<Instant> start(ClockConfig config) {
        String start = config.start().strip();
        try {
            return start.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(start));
        } catch (DateTimeException e) {
            LOG.error("{}: '{}' is no moment (use one as 2026-03-01T06:00:00Z); the present is used", PID, start);
            return Optional.empty();
        }
    }

    private static double speed(ClockConfig config) {
        double speed = config.speed();
        if (speed >= MIN_SPEED && speed <= MAX_SPEED) {
            return speed;
        }
        LOG.error("{}: the speed {} is not between {} and {}; 1 is used", PID, speed, MIN_SPEED, MAX_SPEED);
        return 1;
    }
}
