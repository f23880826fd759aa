/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronExpressionTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 12 * * ?          | 2026-11-21T12:00:00 | 2026-11-22T12:00:00",
                "0 15 10 ? * *         | 2026-11-21T10:14:59 | 2026-11-21T10:15:00",
                "*/10 * * * * ?        | 2026-11-21T10:14:59 | 2026-11-21T10:15:00",
                "5/20 * * * * ?        | 2026-11-21T10:14:46 | 2026-11-21T10:15:05",
                "0 0/5 14,18 * * ?     | 2026-11-21T14:55:00 | 2026-11-21T18:00:00",
                "0 0 8 ? * MON-FRI     | 2026-11-20T08:00:00 | 2026-11-23T08:00:00",
                "0 0 8 ? * FRI-MON     | 2026-11-23T08:00:00 | 2026-11-27T08:00:00",
                "0 0 8 ? * 1           | 2026-11-21T00:00:00 | 2026-11-22T08:00:00",
                "0 0 8 ? * 2-6         | 2026-11-21T00:00:00 | 2026-11-23T08:00:00",
                "0 0 8 ? * L           | 2026-11-21T00:00:00 | 2026-11-22T08:00:00",
                "0 0 8 ? * 6#3         | 2026-11-21T00:00:00 | 2026-12-18T08:00:00",
                "0 0 8 ? * FRIL        | 2026-11-21T00:00:00 | 2026-11-27T08:00:00",
                "0 0 8 L * ?           | 2026-11-21T00:00:00 | 2026-11-30T08:00:00",
                "0 0 8 LW * ?          | 2027-01-01T00:00:00 | 2027-01-29T08:00:00",
                "0 0 8 15W * ?         | 2026-11-01T00:00:00 | 2026-11-16T08:00:00",
                "0 0 8 1W * ?          | 2026-10-31T00:00:00 | 2026-11-02T08:00:00",
                "0 0 8 13 * FRI        | 2026-11-21T00:00:00 | 2027-08-13T08:00:00",
                "0 0 8 1 JAN ?         | 2026-11-21T00:00:00 | 2027-01-01T08:00:00",
                "0 0 0 29 2 ?          | 2026-11-21T00:00:00 | 2028-02-29T00:00:00",
                "0 0 0 1 1 ? 2030      | 2026-11-21T00:00:00 | 2030-01-01T00:00:00",
                "0 0 22-2 * * ?        | 2026-11-21T02:00:00 | 2026-11-21T22:00:00",
                "@daily                | 2026-11-21T00:00:00 | 2026-11-22T00:00:00",
                "@weekly               | 2026-11-21T00:00:00 | 2026-11-23T00:00:00",
            })
    void nextMoment(String expression, LocalDateTime after, LocalDateTime next) {
        assertThat(CronExpression.parse(expression).next(after.atZone(BERLIN))).contains(next.atZone(BERLIN));
    }

    @Test
    void endsWithItsLastYear() {
        assertThat(CronExpression.parse("0 0 0 1 1 ? 2020")
                        .next(ZonedDateTime.now(BERLIN).withYear(2026)))
                .isEmpty();
        assertThat(CronExpression.parse("0 0 0 30 2 ?")
                        .next(LocalDateTime.parse("2026-01-01T00:00:00").atZone(BERLIN)))
                .isEmpty();
    }

    @Test
    void hourThatTheClocksRepeatIsTakenOnce() {
        CronExpression expression = CronExpression.parse("0 30 2 * * ?");
        ZonedDateTime first = expression
                .next(LocalDateTime.parse("2026-10-25T00:00:00").atZone(BERLIN))
                .orElseThrow();

        assertThat(first.getOffset()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(expression.next(first))
                .contains(LocalDateTime.parse("2026-10-26T02:30:00").atZone(BERLIN));
    }

    @Property(tries = 300)
    void everyMinuteComesAMinuteLaterWhateverTheClocksDo(@ForAll @IntRange(max = 60 * 24 * 400) int minutes) {
        ZonedDateTime after =
                LocalDateTime.parse("2026-01-01T00:00:00").atZone(BERLIN).plusMinutes(minutes);

        ZonedDateTime next = CronExpression.parse("0 * * * * ?").next(after).orElseThrow();

        assertThat(Duration.between(after, next)).isEqualTo(Duration.ofMinutes(1));
    }

    @Property(tries = 300)
    void fieldsThatAreNumbersAreMetByTheNextMoment(
            @ForAll @IntRange(max = 59) int second,
            @ForAll @IntRange(max = 59) int minute,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(min = 1, max = 28) int day,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        ZonedDateTime after = LocalDateTime.parse("2026-06-15T12:30:30").atZone(ZoneOffset.UTC);

        ZonedDateTime next = CronExpression.parse(String.format("%d %d %d %d %d ?", second, minute, hour, day, month))
                .next(after)
                .orElseThrow();

        assertThat(next.toLocalDateTime())
                .isEqualTo(LocalDateTime.of(next.getYear(), month, day, hour, minute, second));
        assertThat(next).isAfter(after);
        assertThat(next.minusYears(1)).isBeforeOrEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * * *",
                "60 * * * * ?",
                "* * 24 * * ?",
                "* * * 0 * ?",
                "* * * * 13 ?",
                "* * * ? * 8",
                "* * * ? * MOO",
                "*/0 * * * * ?",
                "1-2-3 * * * * ?",
                "@sometimes",
                "* * * * * ? 99999",
                ", * * * * ?",
                "* * * ? * 2#6",
                "* * * 32W * ?"
            })
    void refusesWhatItCannotMean(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CronExpression.parse(text));
    }

    @Test
    void saysWhichFieldIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CronExpression.parse("0 0 25 * * ?"))
                .withMessageContaining("'25'")
                .withMessageContaining("hour")
                .withMessageContaining("0 to 23");
    }
}
