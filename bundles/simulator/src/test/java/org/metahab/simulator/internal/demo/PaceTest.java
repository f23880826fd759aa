/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.metahab.simulator.internal.demo.Happening.Measured;

class PaceTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-01-12T00:00:00Z");

    @Test
    void timeIsSlowAroundWhatHappensAndFliesInBetween() {
        Pace pace = new Pace(20_000);
        Instant noon = MIDNIGHT.plus(Duration.ofHours(12));
        pace.expect(noon);

        assertThat(pace.from(MIDNIGHT).speed()).isEqualTo(20_000);
        assertThat(pace.from(noon.minusSeconds(60)).speed()).isEqualTo(Pace.APPROACH);
        assertThat(pace.from(noon.minusSeconds(2)).speed()).isEqualTo(Pace.ACTIVE);
        assertThat(pace.from(noon.plusSeconds(2)).speed()).isEqualTo(Pace.ACTIVE);
        assertThat(pace.from(noon.plusSeconds(10)).speed()).isEqualTo(20_000);
    }

    @Test
    void atSpeedOneTimeIsReal() {
        Pace pace = new Pace(1);
        pace.expect(MIDNIGHT.plusSeconds(100));

        for (int second = 0; second < 200; second++) {
            assertThat(pace.from(MIDNIGHT.plusSeconds(second)).speed()).isEqualTo(1);
        }
    }

    @Test
    void eachStretchEndsLater() {
        Pace pace = new Pace(20_000);
        for (int i = 0; i < 100; i++) {
            pace.expect(MIDNIGHT.plusSeconds(i * i * 7L));
        }
        Instant now = MIDNIGHT;
        for (int i = 0; i < 500; i++) {
            Pace.Stretch stretch = pace.from(now);
            assertThat(stretch.until()).isAfter(now);
            now = stretch.until();
        }
    }

    @Test
    void fourDaysPassInEightySecondsOfRealTime() {
        for (long seed = 1; seed <= 5; seed++) {
            Pace pace = new Pace(20_000);
            for (int day = 0; day < 4; day++) {
                Instant midnight = MIDNIGHT.plus(Duration.ofDays(day));
                DayScript.of(seed, day).stream()
                        .filter(happening -> !(happening instanceof Measured))
                        .forEach(h -> pace.expect(midnight.plusMillis(Math.round(h.second() * 1_000))));
            }
            double real = 0;
            Instant end = MIDNIGHT.plus(Duration.ofDays(4));
            for (Instant now = MIDNIGHT; now.isBefore(end); ) {
                Pace.Stretch stretch = pace.from(now);
                real += Duration.between(now, stretch.until()).toMillis() / 1_000.0 / stretch.speed();
                now = stretch.until();
            }
            assertThat(real).as("seconds with seed %s", seed).isBetween(40.0, 85.0);
        }
    }
}
