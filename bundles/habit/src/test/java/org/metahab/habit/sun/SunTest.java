/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.sun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metahab.hub.place.Place;

class SunTest {

    private static final Place BERLIN = new Place(52.52, 13.405);
    private static final Place TROMSOE = new Place(69.65, 18.96);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** By declination: 90 degrees less the distance of the latitude from it, at noon; the opposite at midnight. */
    @ParameterizedTest
    @CsvSource({"2026-06-21T11:08:00Z, 60.92", "2026-12-21T11:04:00Z, 14.04", "2026-06-21T23:08:00Z, -14.04"})
    void standsAsHighAsLatitudeAndSeasonSay(Instant at, double elevation) {
        assertThat(Sun.elevation(BERLIN, at)).isCloseTo(elevation, within(.1));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-20, 06:09, 18:20", "2026-06-21, 04:43, 21:33", "2026-12-21, 08:15, 15:54"})
    void risesAndSetsAsAlmanacsSay(LocalDate day, LocalTime rise, LocalTime set) {
        assertThat(Sun.rise(BERLIN, day, ZONE).orElseThrow())
                .isCloseTo(day.atTime(rise).atZone(ZONE).toInstant(), within(2, ChronoUnit.MINUTES));
        assertThat(Sun.set(BERLIN, day, ZONE).orElseThrow())
                .isCloseTo(day.atTime(set).atZone(ZONE).toInstant(), within(2, ChronoUnit.MINUTES));
    }

    @Test
    void isAtTheHorizonWhenItRisesAndSets() {
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            assertThat(Sun.elevation(BERLIN, Sun.rise(BERLIN, day, ZONE).orElseThrow()))
                    .isCloseTo(-.83, within(.1));
            assertThat(Sun.elevation(BERLIN, Sun.set(BERLIN, day, ZONE).orElseThrow()))
                    .isCloseTo(-.83, within(.1));
        }
    }

    @Test
    void neitherRisesNorSetsInPolarNightAndDay() {
        assertThat(Sun.rise(TROMSOE, LocalDate.of(2026, 12, 21), ZONE)).isEmpty();
        assertThat(Sun.set(TROMSOE, LocalDate.of(2026, 6, 21), ZONE)).isEmpty();
    }
}
