/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.pattern.LivedDays.LAMP_ON;
import static org.metahab.adaptation.internal.pattern.LivedDays.MOTION_ON;

import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.RulePrior;
import org.metahab.adaptation.RulePriors;

/** What is preferred over what, by the prior that is delivered. */
class PatternFinderTest {

    private static final double PRECISION = AdaptationOptions.DEFAULT.precision();

    /** More than change in a simple home. */
    private static final int MANY_ITEMS = 13;

    private final LivedDays days = new LivedDays();
    private final PatternFinder finder =
            new PatternFinder(AdaptationOptions.DEFAULT, RulePriors.delivered(), days.timeline, days.lookup);

    @Test
    void whatFollowsMotionInTheSameRoomEachTimeIsFound() {
        for (int day = 0; day < 12; day++) {
            days.visit(day, 7 + day % 5, true);
            days.visit(day, 18, true);
        }

        assertThat(find()).isInstanceOfSatisfying(Finding.Found.class, found -> {
            assertThat(found.pattern().trigger())
                    .isInstanceOfSatisfying(Trigger.StateChange.class, change -> assertThat(change.state())
                            .isEqualTo(MOTION_ON));
            assertThat(found.trial().cautiousPrecision()).isGreaterThanOrEqualTo(PRECISION);
        });
    }

    @Test
    void whatFollowsHalfOfTheTimesIsNot() {
        for (int day = 0; day < 12; day++) {
            days.visit(day, 7 + day % 5, day % 2 == 0);
            days.visit(day, 18, day % 3 == 0);
        }

        assertThat(find()).isInstanceOfSatisfying(Finding.Nothing.class, nothing -> assertThat(nothing.reason())
                .contains("right", "unwanted", "probability"));
    }

    @Test
    void threeOfThreeAreEnoughWhereNothingSpeaksAgainstIt() {
        for (int day = 0; day < 3; day++) {
            days.visit(day, 7, true);
        }

        assertThat(find()).isInstanceOfSatisfying(Finding.Found.class, found -> assertThat(
                        found.pattern().conditions())
                .isEmpty());
    }

    @Test
    void threeAreNotEnoughWhereTheTriggerOnceCameWithoutTheAction() {
        for (int day = 0; day < 4; day++) {
            days.visit(day, 7, day != 1);
        }

        assertThat(find()).isInstanceOf(Finding.Nothing.class);
    }

    @Test
    void moreExamplesMakeItLikelier() {
        double before = 0;
        for (int day = 0; day < 12; day++) {
            days.visit(day, 7, true);
            days.visit(day, 18, true);
            if (day == 2) {
                before = likelihoodOfTheTriggerAlone();
            }
        }

        assertThat(likelihoodOfTheTriggerAlone()).isGreaterThan(before);
    }

    private double likelihoodOfTheTriggerAlone() {
        return finder.weigh(LAMP_ON, days.latest()).stream()
                .filter(one -> one.pattern().conditions().isEmpty())
                .mapToDouble(Weighed::probability)
                .max()
                .orElseThrow();
    }

    @Test
    void theSameDaysGiveTheSameFinding() {
        for (int day = 0; day < 6; day++) {
            days.visit(day, 7, day != 3);
        }

        Finding again = with(RulePriors.delivered()).find(LAMP_ON, days.latest(), PRECISION);

        assertThat(find()).isEqualTo(again);
    }

    @Test
    void nothingInCommonIsSaid() {
        for (int day = 0; day < 4; day++) {
            days.lampOn(day, (5 + 4 * day) + ":00");
            days.lampOff(day, "23:50");
        }

        assertThat(find()).isInstanceOfSatisfying(Finding.Nothing.class, nothing -> assertThat(nothing.reason())
                .contains("no trigger and no time of day"));
    }

    private void manyThingsChange() {
        for (int item = 0; item < MANY_ITEMS; item++) {
            days.become(0, "01:" + (10 + item), "Sensor" + item, "ON");
        }
    }

    private void evening(int day) {
        days.lampOn(day, "19:" + (20 + day % 3));
        days.lampOff(day, "22:" + (10 + 4 * day % 50));
    }

    @Test
    void twelveAtATimeAreEnoughUnlessThePriorSpeaksAgainstThem() {
        manyThingsChange();
        PatternFinder inclined = with(RulePriors.of(RulePrior.untrained(26)));
        PatternFinder against = with(RulePriors.of(RulePrior.untrained(2)));
        for (int day = 0; day < 12; day++) {
            assertThat(inclined.find(LAMP_ON, days.latest(), PRECISION)).isInstanceOf(Finding.Nothing.class);
            evening(day);
        }

        assertThat(inclined.weigh(LAMP_ON, days.latest()))
                .singleElement()
                .satisfies(one -> assertThat(one.probability()).isBetween(0.6, 0.8));
        assertThat(inclined.find(LAMP_ON, days.latest(), PRECISION)).isInstanceOf(Finding.Found.class);
        assertThat(against.weigh(LAMP_ON, days.latest())).singleElement().satisfies(one -> assertThat(one.probability())
                .isLessThan(0.6));
        assertThat(against.find(LAMP_ON, days.latest(), PRECISION)).isInstanceOf(Finding.Nothing.class);
    }

    @Test
    void whatWasPlainIsNoMoreOnceItWasLeftOutLast() {
        manyThingsChange();
        PatternFinder inclined = with(RulePriors.of(RulePrior.untrained(26)));
        for (int day = 0; day < 12; day++) {
            evening(day);
        }
        assertThat(inclined.find(LAMP_ON, days.latest(), PRECISION)).isInstanceOf(Finding.Found.class);

        days.become(12, "23:00", "Sensor0", "OFF");

        assertThat(inclined.find(LAMP_ON, days.latest(), PRECISION)).isInstanceOf(Finding.Nothing.class);
        evening(13);
        assertThat(inclined.find(LAMP_ON, days.latest(), PRECISION)).isInstanceOf(Finding.Found.class);
    }

    /** 19:00 is near all of them, but a rule of that time would be too early for as long as it lives. */
    @Test
    void aRuleActsInTheMiddleOfTheTimesAtWhichPeopleDo() {
        String[] times = {"19:00", "19:14", "19:04", "19:11", "19:01", "19:12"};
        for (int day = 0; day < times.length; day++) {
            days.lampOn(day, times[day]);
            days.lampOff(day, "22:" + (10 + 7 * day));
        }

        assertThat(find()).isInstanceOfSatisfying(Finding.Found.class, found -> assertThat(
                        found.pattern().trigger())
                .isInstanceOfSatisfying(
                        Trigger.TimeOfDay.class, at -> assertThat(at.time()).isEqualTo("19:05")));
    }

    private PatternFinder with(RulePriors priors) {
        return new PatternFinder(AdaptationOptions.DEFAULT, priors, days.timeline, days.lookup);
    }

    private Finding find() {
        return finder.find(LAMP_ON, days.latest(), PRECISION);
    }
}
