/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.pattern.LivedDays.LAMP_OFF;
import static org.metahab.adaptation.internal.pattern.LivedDays.LAMP_ON;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.RulePriors;
import org.metahab.habit.ActionClass;
import org.metahab.habit.candidate.ItemKinds;

class DelaysTest {

    private static final ActionClass TV_ON = new ActionClass("Tv", "ON");
    private static final double PRECISION = AdaptationOptions.DEFAULT.precision();

    private final LivedDays days = new LivedDays();
    private final PatternFinder finder =
            new PatternFinder(AdaptationOptions.DEFAULT, RulePriors.delivered(), days.timeline, days.lookup);

    @Test
    void whatIsSwitchedBackAfterTheSameWhileIsFound() {
        for (int day = 0; day < 5; day++) {
            int hour = 8 + 3 * day;
            days.lampOn(day, hour + ":10");
            days.lampOff(day, hour + ":25:" + (10 + day));
        }

        assertThat(finder.find(LAMP_OFF, days.offs, PRECISION)).isInstanceOfSatisfying(Finding.Found.class, found -> {
            assertThat(found.pattern().trigger()).isInstanceOfSatisfying(Trigger.Delayed.class, delayed -> {
                assertThat(delayed.state()).isEqualTo(LAMP_ON);
                assertThat(delayed.delay()).isEqualTo(Duration.ofMinutes(15));
            });
            assertThat(found.trial().right()).isEqualTo(5);
            assertThat(Words.when(found.pattern())).isEqualTo("about 15 minutes after Lamp became ON");
        });
    }

    @Test
    void whatIsSwitchedBackAfterTheSameWhileOnTwoDaysIsNotEnough() {
        for (int use = 0; use < 6; use++) {
            int day = use / 3;
            int hour = 10 + 2 * (use % 3) + 5 * day;
            days.lampOn(day, hour + ":10");
            days.lampOff(day, hour + ":25:" + (10 + use));
        }
        assertThat(finder.find(LAMP_OFF, days.offs, PRECISION)).isInstanceOf(Finding.Nothing.class);

        days.lampOn(2, "20:10");
        days.lampOff(2, "20:25:20");

        assertThat(finder.find(LAMP_OFF, days.offs, PRECISION)).isInstanceOf(Finding.Found.class);
    }

    @Test
    void whatIsSwitchedBackAfterAnyWhileIsNot() {
        for (int day = 0; day < 8; day++) {
            days.lampOn(day, (8 + day) + ":10");
            days.lampOff(day, (8 + day) + ":" + (15 + 5 * day));
        }

        assertThat(finder.find(LAMP_OFF, days.offs, PRECISION)).isInstanceOf(Finding.Nothing.class);
    }

    @Test
    void whatFollowsAnotherItemAfterTheSameWhileTakesFiveExamples() {
        for (int day = 0; day < 5; day++) {
            assertThat(find()).isInstanceOf(Finding.Nothing.class);
            watchesTelevision(day, 10 + (5 * day) % 12, true);
        }

        assertThat(find()).isInstanceOfSatisfying(Finding.Found.class, found -> assertThat(
                        found.pattern().trigger())
                .isInstanceOfSatisfying(Trigger.Delayed.class, delayed -> assertThat(delayed.state())
                        .isEqualTo(TV_ON)));
    }

    @Test
    void whatOnceDidNotFollowAnotherItemIsNotFound() {
        for (int day = 0; day < 6; day++) {
            watchesTelevision(day, 10 + (5 * day) % 12, day != 2);
        }

        assertThat(find()).isInstanceOf(Finding.Nothing.class);
    }

    /** The hall's light goes off when nobody came back for ten minutes. */
    @Test
    void thatTheTriggersItemIsStillInItsStateIsFoundAsACondition() {
        for (int day = 0; day < 6; day++) {
            int hour = 8 + (5 * day) % 12;
            days.become(day, hour + ":00", "Motion", "ON");
            days.lampOn(day, hour + ":00:20");
            days.become(day, hour + ":01", "Motion", "OFF");
            days.become(day, hour + ":05", "Motion", "ON");
            days.become(day, hour + ":30:0" + day, "Motion", "OFF");
            days.lampOff(day, hour + ":40:30");
        }

        assertThat(finder.find(LAMP_OFF, days.offs, PRECISION))
                .isInstanceOfSatisfying(
                        Finding.Found.class, found -> assertThat(found.pattern().conditions())
                                .containsExactly(new Condition.ItemState(new ActionClass("Motion", "OFF"))));
    }

    /** Breakfast is always ten minutes after the news, but nobody waits for the news. */
    @Test
    void whatGoesByTheClockIsNotTakenForADelay() {
        for (int day = 0; day < 9; day++) {
            days.become(day, "07:00:0" + day, "Tv", "ON");
            days.lampOn(day, "07:10:0" + (9 - day));
            days.lampOff(day, "07:30");
            days.become(day, "08:00", "Tv", "OFF");
        }

        assertThat(find()).isInstanceOfSatisfying(Finding.Found.class, found -> assertThat(
                        found.pattern().trigger())
                .isInstanceOf(Trigger.TimeOfDay.class));
    }

    private void assertThatDelaysShowAndNoneIsClear() {
        Punctuality punctuality = new Punctuality(days.timeline, AdaptationOptions.DEFAULT.examples());
        CandidateSearch search = new CandidateSearch(days.timeline, any -> true, new ItemKinds(days.lookup));

        assertThat(search.delayed(LAMP_OFF, days.offs, punctuality.least(days.offs)))
                .isNotEmpty()
                .noneMatch(punctuality::isClear);
    }

    @Test
    void lightAtDuskAndDarkAtBedtimeAreNoDelay() {
        for (int day = 0; day < 8; day++) {
            days.lampOn(day, "20:" + (10 + 5 * day % 8));
            days.lampOff(day, "22:" + (10 + 3 * day % 8));
        }

        assertThatDelaysShowAndNoneIsClear();
    }

    /** On about nine, off about half past ten: for 80 to 86 minutes, most of the days for 85. */
    @Test
    void aFewAboutEqualSpansBetweenTwoTimesOfDayAreNoDelay() {
        String[] on = {"20:54", "20:58", "21:02", "21:06", "21:08", "21:10"};
        int[] minutes = {84, 85, 85, 85, 86, 80};
        for (int day = 0; day < on.length; day++) {
            days.lampOn(day, on[day]);
            days.lampOff(day, LocalTime.parse(on[day]).plusMinutes(minutes[day]).toString());
        }

        assertThatDelaysShowAndNoneIsClear();
    }

    @Test
    void whatIsDoneAfterFourMinutesIsAUseAndNotSwitchedBack() {
        for (int day = 0; day < 6; day++) {
            int hour = 8 + 2 * day;
            days.lampOn(day, hour + ":10");
            days.lampOff(day, hour + ":14:0" + day);
        }

        assertThat(finder.find(LAMP_OFF, days.offs, PRECISION)).isInstanceOf(Finding.Nothing.class);
    }

    @Test
    void theDelayBeginsAnewWhereItsTriggerComesAgain() {
        days.become(0, "10:00", "Tv", "ON");
        days.become(0, "10:06", "Tv", "OFF");
        days.become(0, "10:07", "Tv", "ON");
        days.lampOn(0, "10:18");

        assertThat(tryOut().firings()).singleElement().satisfies(firing -> assertThat(
                        firing.at().time())
                .isEqualTo(LivedDays.at(0, "10:17").toEpochMilli()));
        assertThat(tryOut().right()).isOne();
    }

    @Test
    void theDelayIsOverWhereTheOperatedItemChangesMeanwhile() {
        days.become(0, "10:00", "Tv", "ON");
        days.lampOn(0, "10:03");
        days.lampOff(0, "10:04");
        days.become(1, "09:00", "Tv", "OFF");

        assertThat(tryOut().firings()).isEmpty();
        assertThat(tryOut().toBacktest().missed()).isOne();
    }

    @Test
    void whereNobodyDidItTheRuleWouldBeUnwanted() {
        days.lampOff(0, "09:00");
        days.become(0, "10:00", "Tv", "ON");
        days.become(1, "09:00", "Tv", "OFF");

        assertThat(tryOut().unwanted()).isOne();
    }

    @Test
    void whatWasDoneLaterDoesNotCountForIt() {
        days.become(0, "10:00", "Tv", "ON");
        days.lampOn(0, "10:40");

        assertThat(tryOut().right()).isZero();
        assertThat(tryOut().unwanted()).isOne();
    }

    private Trial tryOut() {
        Trigger trigger = new Trigger.Delayed(TV_ON, Duration.ofMinutes(10), Duration.ofMinutes(4));
        return new Backtester(days.timeline).tryOut(new Pattern(LAMP_ON, trigger, List.of()));
    }

    private void watchesTelevision(int day, int hour, boolean lights) {
        days.become(day, hour + ":00", "Tv", "ON");
        if (lights) {
            days.lampOn(day, hour + ":10:" + (10 + 3 * day));
            days.lampOff(day, hour + ":" + (20 + 6 * day));
        }
        days.become(day, (hour + 1) + ":0" + day, "Tv", "OFF");
    }

    private Finding find() {
        return days.examples.isEmpty()
                ? new Finding.Nothing("", false)
                : finder.find(LAMP_ON, days.latest(), PRECISION);
    }
}
