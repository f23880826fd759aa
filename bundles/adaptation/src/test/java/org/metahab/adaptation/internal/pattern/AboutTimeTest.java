/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.adaptation.internal.timeline.Track;
import org.metahab.habit.ActionClass;

class AboutTimeTest {

    private static List<LocalTime> times(String... times) {
        return Arrays.stream(times).map(LocalTime::parse).toList();
    }

    private static LocalTime middle(String near, String... times) {
        return AboutTime.middle(times(times), LocalTime.parse(near));
    }

    @Test
    void theMiddleIsThatOfTheTimesAndNotTheEarliestOfThem() {
        assertThat(middle("07:01", "07:01", "07:12", "07:15")).isEqualTo("07:10");
        assertThat(middle("07:15", "07:01", "07:12", "07:15")).isEqualTo("07:10");
    }

    @Test
    void itIsRoundedToTheNearestFiveMinutes() {
        assertThat(middle("07:02", "07:02")).isEqualTo("07:00");
        assertThat(middle("07:02:30", "07:02:30")).isEqualTo("07:05");
        assertThat(middle("07:58", "07:58")).isEqualTo("08:00");
    }

    @Test
    void whatIsFurtherAwayDoesNotMoveIt() {
        assertThat(middle("07:00", "07:00", "07:16", "12:00")).isEqualTo("07:00");
        assertThat(middle("07:00", "07:00", "07:15", "12:00")).isEqualTo("07:10");
    }

    @Test
    void mostTimesThatMayBeOneHabitAreFoundHoweverTheyLieWithinHalfAnHour() {
        assertThat(AboutTime.ofMost(times("16:45", "16:49", "17:05"), 3)).hasValue(LocalTime.parse("16:55"));
        assertThat(AboutTime.ofMost(times("07:00", "07:02", "16:45", "16:49", "17:05"), 3))
                .hasValue(LocalTime.parse("16:55"));
        assertThat(AboutTime.ofMost(times("16:45", "16:49", "17:16"), 3)).isEmpty();
        assertThat(AboutTime.ofMost(times(), 1)).isEmpty();
    }

    @Test
    void timesBeforeAndAfterMidnightAreNear() {
        assertThat(AboutTime.isNear(LocalTime.parse("23:55"), LocalTime.parse("00:10")))
                .isTrue();
        assertThat(AboutTime.isNear(LocalTime.parse("00:10"), LocalTime.parse("23:54")))
                .isFalse();
        assertThat(middle("23:52", "23:52", "23:58", "00:04")).isEqualTo("00:00");
        assertThat(middle("00:04", "23:52", "23:58", "00:04")).isEqualTo("00:00");
    }

    @Test
    void whatIsDoneBeforeAndAfterMidnightMayBeOneHabit() {
        assertThat(AboutTime.ofMost(times("00:04", "00:10", "12:00", "23:52"), 3))
                .hasValue(LocalTime.parse("00:01"));
        assertThat(AboutTime.ofMost(times("00:04", "00:23", "23:52"), 3)).isEmpty();
    }

    @Test
    void whatIsDoneAfterMidnightBelongsToTheEveningOfItsTime() {
        ZonedDateTime monday = ZonedDateTime.parse("2026-03-02T23:58:00+01:00");
        LocalTime lateEvening = LocalTime.of(23, 55);
        LocalTime midnight = LocalTime.MIDNIGHT;

        assertThat(AboutTime.day(monday, lateEvening)).isEqualTo("2026-03-02");
        assertThat(AboutTime.day(monday.plusMinutes(5), lateEvening)).isEqualTo("2026-03-02");
        assertThat(AboutTime.day(monday, midnight)).isEqualTo("2026-03-03");
        assertThat(AboutTime.day(monday.plusMinutes(5), midnight)).isEqualTo("2026-03-03");
    }

    @Test
    void threeTimesInFourWeeksMakeATimeUsual() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        ActionClass blinds = new ActionClass("Blinds", "DOWN");
        Timeline timeline = new Timeline(zone, 100);
        Stream.of("2026-03-01T19:10", "2026-03-02T18:40", "2026-03-03T20:30", "2026-03-04T18:50")
                .map(LocalDateTime::parse)
                .forEach(at -> timeline.action(at.atZone(zone).toInstant(), blinds, ""));
        Track all = timeline.actions(blinds);
        LocalTime seven = LocalTime.of(19, 0);
        LocalDate wednesday = LocalDate.parse("2026-03-04");

        assertThat(AboutTime.isUsual(seven, List.of(), all, wednesday, zone))
                .as("on Sunday and Monday only")
                .isFalse();
        assertThat(AboutTime.isUsual(seven, List.of(), all, wednesday.plusDays(1), zone))
                .as("on Sunday, Monday and Wednesday")
                .isTrue();
        assertThat(AboutTime.isUsual(seven, List.of(), all, LocalDate.parse("2026-03-30"), zone))
                .as("Sunday is more than four weeks ago")
                .isFalse();
        assertThat(AboutTime.isUsual(LocalTime.of(21, 0), List.of(), all, wednesday.plusDays(1), zone))
                .as("on Tuesday only")
                .isFalse();
        assertThat(AboutTime.isUsual(seven, List.of(LocalTime.of(18, 35)), all, wednesday.plusDays(1), zone))
                .as("on Monday, too, but that is nearer to what is done at another time")
                .isFalse();
    }
}
