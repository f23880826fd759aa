/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.pattern.LivedDays.LAMP_ON;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.RulePriors;

/** The sun sets four minutes later each other day, and the item Sunset is told so each midnight. */
class MomentTriggersTest {

    private final LivedDays days = new LivedDays();
    private final PatternFinder finder =
            new PatternFinder(AdaptationOptions.DEFAULT, RulePriors.delivered(), days.timeline, days.lookup);

    @Test
    void whatGoesByTheSunIsFound() {
        for (int day = 0; day < 24; day += 2) {
            night(day);
            lampOn(day, sunset(day).minusMinutes(24 + day % 3 * 2));
        }

        assertThat(find()).isInstanceOfSatisfying(Finding.Found.class, found -> {
            assertThat(found.pattern().trigger())
                    .isEqualTo(new Trigger.AtMoment("Sunset", Duration.ofMinutes(-30), Duration.ofMinutes(15)));
            assertThat(found.trial().unwanted()).isZero();
            assertThat(Words.when(found.pattern())).isEqualTo("within 15 min of 30 minutes before Sunset");
        });
    }

    @Test
    void whatGoesByTheClockIsNotTakenForTheSun() {
        for (int day = 0; day < 24; day += 2) {
            night(day);
            lampOn(day, LocalTime.of(18, 2 + day % 7));
        }

        assertThat(find()).isInstanceOfSatisfying(Finding.Found.class, found -> assertThat(
                        found.pattern().trigger())
                .isInstanceOf(Trigger.TimeOfDay.class));
    }

    @Test
    void aFewDaysDoNotTellTheSunFromTheClock() {
        for (int day = 0; day < 6; day++) {
            night(day);
            lampOn(day, LocalTime.of(18, 0).plusMinutes(2L * day));
        }

        assertThat(finder.byMoment(LAMP_ON, days.latest(), AdaptationOptions.DEFAULT.precision()))
                .isEmpty();
    }

    @Test
    void aMomentThatTheItemDoesNotHoldAnyMoreIsOver() {
        for (int day = 0; day < 3; day++) {
            night(day);
            days.become(day, "12:00", "Tv", "ON");
            days.timeline.moments().add(LivedDays.at(day, "12:00:01"), "Sunset", LivedDays.at(day, "23:00"));
            days.become(day, "23:30", "Tv", "OFF");
        }

        Trigger trigger = new Trigger.AtMoment("Sunset", Duration.ZERO, Duration.ofMinutes(15));
        Trial trial = new Backtester(days.timeline).tryOut(new Pattern(LAMP_ON, trigger, List.of()));
        assertThat(trial.firings()).hasSize(3).allSatisfy(firing -> assertThat(
                        firing.at().time() % Duration.ofDays(1).toMillis())
                .isEqualTo(Duration.ofHours(22).toMillis()));
    }

    private static LocalTime sunset(int day) {
        return LocalTime.of(18, 30).plusMinutes(2L * day);
    }

    private void night(int day) {
        days.become(day, "00:00:05", "Tv", "OFF");
        days.timeline
                .moments()
                .add(
                        LivedDays.at(day, "00:00:10"),
                        "Sunset",
                        LivedDays.at(day, sunset(day).toString()));
        days.become(day, "09:00", "Tv", "ON");
    }

    private void lampOn(int day, LocalTime time) {
        days.lampOn(day, time.toString());
        days.lampOff(day, "23:00");
    }

    private Finding find() {
        return finder.find(LAMP_ON, days.latest(), AdaptationOptions.DEFAULT.precision());
    }
}
