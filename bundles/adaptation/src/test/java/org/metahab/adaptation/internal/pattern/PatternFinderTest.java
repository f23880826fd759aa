/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.ActionClass;

class PatternFinderTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final ActionClass LAMP_ON = new ActionClass("Lamp", "ON");
    private static final ActionClass LAMP_OFF = new ActionClass("Lamp", "OFF");

    private final Timeline timeline = new Timeline(ZONE, 1000);
    private final List<Occurrence> examples = new ArrayList<>();

    @Test
    void theSimplestPatternWins() {
        for (int day = 0; day < 5; day++) {
            become(day, "06:50", "Tv", "ON");
            become(day, "07:00", "Motion", "ON");
            lampOn(day, "07:00:05");
            lampOff(day, "09:00");
            become(day, "22:00", "Tv", "OFF");
        }

        assertThat(found().pattern())
                .isEqualTo(new Pattern(
                        LAMP_ON,
                        new Trigger.StateChange(new ActionClass("Motion", "ON"), Duration.ofSeconds(10)),
                        List.of()));
        assertThat(found().trial().toBacktest().right()).isEqualTo(5);
        assertThat(found().trial().toBacktest().unwanted()).isZero();
    }

    @Test
    void aConditionIsFoundWhereOneIsNecessary() {
        for (int day = 0; day < 6; day++) {
            become(day, "06:00", "Tv", day % 2 == 0 ? "ON" : "OFF");
            become(day, "1" + day + ":00", "Motion", "ON");
            if (day % 2 == 0) {
                lampOn(day, "1" + day + ":00:05");
                lampOff(day, "1" + day + ":30");
            }
            become(day, "1" + day + ":40", "Motion", "OFF");
            become(day, "1" + day + ":50", "Motion", "ON");
            if (day % 2 == 0) {
                lampOn(day, "1" + day + ":50:05");
                lampOff(day, "1" + day + ":59");
            }
            become(day, "1" + day + ":59:30", "Motion", "OFF");
        }

        assertThat(found().pattern().conditions())
                .containsExactly(new Condition.ItemState(new ActionClass("Tv", "ON")));
        assertThat(found().trial().unwanted()).isZero();
    }

    @Test
    void darknessIsACondition() {
        double[] lux = {5, 2000, 8, 9000, 1, 400};
        for (int day = 0; day < 6; day++) {
            for (int hour = 0; hour < lux.length; hour++) {
                String time = String.format("%02d:", 8 + 2 * hour);
                timeline.light(at(day, time + "00"), "Daylight", lux[hour], "lx");
                become(day, time + "10", "Motion", "ON");
                if (lux[hour] < 50) {
                    lampOn(day, time + "10:05");
                    lampOff(day, time + "40");
                }
                become(day, time + "50", "Motion", "OFF");
            }
        }

        assertThat(found().pattern().conditions())
                .singleElement()
                .isInstanceOfSatisfying(Condition.Darker.class, darker -> {
                    assertThat(darker.item()).isEqualTo("Daylight");
                    assertThat(darker.limit()).endsWith(" lx");
                    int limit = Integer.parseInt(darker.limit().replace(" lx", ""));
                    assertThat(limit).isBetween(9, 400);
                });
    }

    @Test
    void aTimeOfDayIsFoundWhereNothingElseExplains() {
        String[] times = {"22:28", "22:31", "22:35", "22:30", "22:20", "22:39"};
        for (int day = 0; day < times.length; day++) {
            become(day, (8 + day) + ":00", "Motion", "ON");
            become(day, "20:00", "Motion", "OFF");
            lampOn(day, times[day]);
            lampOff(day, "23:50");
        }

        assertThat(found().pattern().trigger())
                .isInstanceOfSatisfying(Trigger.TimeOfDay.class, time -> assertThat(time.time())
                        .isBetween(LocalTime.of(22, 20), LocalTime.of(22, 40)));
    }

    @Test
    void whatHappensMinutesAfterATriggerTakesDifferentDays() {
        for (int time = 0; time < 3; time++) {
            become(0, (9 + 3 * time) + ":00", "Motion", "ON");
            lampOn(0, (9 + 3 * time) + ":00:50");
            lampOff(0, (9 + 3 * time) + ":30");
            become(0, (9 + 3 * time) + ":40", "Motion", "OFF");
        }

        assertThat(find()).isInstanceOf(Finding.Nothing.class);
    }

    @Test
    void aDayWithoutTheActionCountsAgainstATimeOfDay() {
        for (int day = 0; day < 7; day++) {
            become(day, "12:00", "Motion", "ON");
            become(day, "13:00", "Motion", "OFF");
            if (day % 2 == 0) {
                lampOn(day, "22:30");
                lampOff(day, "23:50");
            }
        }

        Finding finding = find();

        assertThat(finding).isInstanceOfSatisfying(Finding.Nothing.class, nothing -> assertThat(nothing.reason())
                .contains("22:30", "right 4 times", "unwanted 3 times"));
    }

    @Test
    void nothingInCommonIsSaid() {
        for (int day = 0; day < 4; day++) {
            lampOn(day, (5 + 4 * day) + ":00");
            lampOff(day, "23:50");
        }

        assertThat(find()).isInstanceOfSatisfying(Finding.Nothing.class, nothing -> assertThat(nothing.reason())
                .contains("no trigger and no time of day"));
    }

    @Test
    void aRuleThatFindsItsItemDoneAlreadyDoesNotCount() {
        become(0, "07:00", "Motion", "ON");
        lampOn(0, "07:00:05");
        become(0, "07:10", "Motion", "OFF");
        become(0, "07:20", "Motion", "ON");
        timeline.advance(at(0, "08:00"));
        Pattern pattern = new Pattern(
                LAMP_ON, new Trigger.StateChange(new ActionClass("Motion", "ON"), Duration.ofSeconds(10)), List.of());

        Trial trial = new Backtester(timeline).tryOut(pattern);

        assertThat(trial.right()).isEqualTo(1);
        assertThat(trial.unwanted()).isZero();
    }

    @Test
    void laterDaysAreJudgedApart() {
        for (int day = 0; day < 6; day++) {
            become(day, "07:00", "Motion", "ON");
            if (day < 3) {
                lampOn(day, "07:00:05");
                lampOff(day, "08:00");
            }
            become(day, "09:00", "Motion", "OFF");
        }
        Pattern pattern = new Pattern(
                LAMP_ON, new Trigger.StateChange(new ActionClass("Motion", "ON"), Duration.ofSeconds(10)), List.of());

        Trial later = new Backtester(timeline).tryOut(pattern, at(3, "00:00"));

        assertThat(later.right()).isZero();
        assertThat(later.unwanted()).isEqualTo(3);
    }

    private Finding.Found found() {
        return (Finding.Found) find();
    }

    private Finding find() {
        timeline.advance(at(7, "23:59"));
        return new PatternFinder(AdaptationOptions.DEFAULT, timeline, state -> true).find(LAMP_ON, examples);
    }

    private void become(int day, String time, String item, String bucket) {
        timeline.change(at(day, time), new ActionClass(item, bucket), "");
    }

    private void lampOn(int day, String time) {
        Instant at = at(day, time);
        examples.add(new Occurrence(at, timeline.preceding(at, "Lamp")));
        timeline.action(at, LAMP_ON);
        timeline.change(at, LAMP_ON, "OFF");
    }

    private void lampOff(int day, String time) {
        timeline.action(at(day, time), LAMP_OFF);
        timeline.change(at(day, time), LAMP_OFF, "ON");
    }

    private static Instant at(int day, String time) {
        String padded = time.indexOf(':') == 1 ? "0" + time : time;
        return MONDAY.plusDays(day).atTime(LocalTime.parse(padded)).atZone(ZONE).toInstant();
    }
}
