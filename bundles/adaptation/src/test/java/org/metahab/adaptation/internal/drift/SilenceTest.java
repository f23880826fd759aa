/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SilenceTest {

    private final Silence silence = new Silence(0);

    private void everyDays(int days, int until) {
        for (int day = days; day <= until; day += days) {
            silence.broken(day);
        }
    }

    @Test
    void twoWeeksOfSilenceOfADailyHabitAreTold() {
        everyDays(1, 20);

        assertThat(silence.tooLong(33)).isZero();
        assertThat(silence.tooLong(34)).isEqualTo(14);
    }

    @Test
    void aWeeklyHabitTakesFiveWeeksOfSilence() {
        everyDays(7, 42);

        assertThat(silence.tooLong(42 + 32)).isZero();
        assertThat(silence.tooLong(42 + 33)).isEqualTo(33);
    }

    @Test
    void itIsToldOnceUntilItIsBroken() {
        everyDays(1, 20);
        assertThat(silence.tooLong(40)).isPositive();

        assertThat(silence.tooLong(41)).isZero();

        silence.broken(42);
        assertThat(silence.tooLong(90)).isPositive();
    }

    @Test
    void ofFewTimesNothingIsConcluded() {
        everyDays(1, 4);

        assertThat(silence.tooLong(300)).isZero();
    }
}
