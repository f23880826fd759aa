/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClockServiceTest {

    private ClockService clock = new ClockService(new Config("", 1, ""));

    @AfterEach
    void stop() {
        clock.deactivate();
    }

    private void start(Config config) {
        clock.deactivate();
        clock = new ClockService(config);
    }

    @Test
    void showsRealTimeUnlessToldOtherwise() {
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(clock.zone()).isEqualTo(ZoneId.systemDefault());
        assertThat(clock.speed()).isEqualTo(1);
    }

    @Test
    void startsWhenAndWhereItIsTold() {
        start(new Config("Europe/Berlin", 0.001, "2026-03-01T06:00:00Z"));
        assertThat(clock.local().toString()).startsWith("2026-03-01T07:00:00");
    }

    @Test
    void takesANewSpeedOverWithoutGoingBack() {
        start(new Config("", 100, "2026-03-01T06:00:00Z"));
        Instant before = clock.instant();
        clock.modified(new Config("", 0.001, "2026-03-01T06:00:00Z"));
        assertThat(clock.speed()).isEqualTo(0.001);
        assertThat(clock.instant()).isAfterOrEqualTo(before);
    }

    @Test
    void wrongSettingsDoNotKeepTheHubFromStarting() {
        start(new Config("Middle/Earth", -5, "yesterday"));
        assertThat(clock.zone()).isEqualTo(ZoneId.systemDefault());
        assertThat(clock.speed()).isEqualTo(1);
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    private record Config(String zone, double speed, String start) implements ClockConfig {

        @Override
        public Class<? extends Annotation> annotationType() {
            return ClockConfig.class;
        }
    }
}
