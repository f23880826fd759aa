/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EphemerisTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-24, false, true",
        "2026-12-25, true, false",
        "2027-12-25, true, false",
        "2026-12-26, false, false",
        "2026-04-03, true, false",
        "2027-04-03, false, false",
        "2028-04-03, false, true"
    })
    void aWorkingDayIsNeitherWeekendNorHoliday(LocalDate day, boolean holiday, boolean working) {
        Ephemeris ephemeris = Ephemeris.of(List.of("SATURDAY", "SUN"), List.of("12-25", "2026-04-03"));

        assertThat(ephemeris.isHoliday(day)).isEqualTo(holiday);
        assertThat(ephemeris.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void unlessPeopleSaySoThereAreNoHolidays() {
        assertThat(Ephemeris.DEFAULT.hasHolidays()).isFalse();
        assertThat(Ephemeris.DEFAULT.isWorkingDay(LocalDate.of(2026, 12, 25))).isTrue();
        assertThat(Ephemeris.of(List.of(), List.of("12-25")).hasHolidays()).isTrue();
        assertThat(Ephemeris.of(List.of(), List.of("2026-04-03")).hasHolidays()).isTrue();
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThatThrownBy(() -> Ephemeris.of(List.of("SAT"), List.of("Christmas")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'Christmas' is no holiday; write 2026-04-03 for one year or 12-25 for every year");
        assertThatThrownBy(() -> Ephemeris.of(List.of("Weekend"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Weekend' is no day of the week");
    }
}
