/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.pattern.LivedDays.LAMP_OFF;
import static org.metahab.adaptation.internal.pattern.LivedDays.LAMP_ON;
import static org.metahab.adaptation.internal.pattern.LivedDays.MOTION_ON;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Agreement;
import org.metahab.adaptation.internal.timeline.Opinion;
import org.metahab.habit.ActionClass;

class ComparisonTest {

    private static final ActionClass TV_ON = new ActionClass("Tv", "ON");
    private static final Trigger AT_ONCE = new Trigger.StateChange(MOTION_ON, Duration.ofSeconds(30));

    private final LivedDays days = new LivedDays();

    @Test
    void theySayTheSameWhereTheLearnerForesawWhatTheRuleDoes() {
        days.visit(0, 10, true);
        thought(0, "10:00:05", LAMP_ON, LAMP_ON);

        assertThat(compare(AT_ONCE)).isEqualTo(new Agreement(1, 1, 1, 1));
    }

    @Test
    void theySayOtherwiseWhereTheLearnerThoughtOfSomethingElse() {
        days.visit(0, 10, true);
        thought(0, "10:00:05", TV_ON, LAMP_ON);

        assertThat(compare(AT_ONCE)).isEqualTo(new Agreement(0, 1, 0, 1));
    }

    @Test
    void whatPeopleDidWithoutTheRuleIsTheSameWhereTheLearnerDidNotForeseeItEither() {
        days.visit(0, 10, false);
        days.lampOn(0, "15:00");
        thought(0, "15:00", TV_ON, LAMP_ON);
        days.lampOff(0, "16:00");
        days.lampOn(0, "17:00");
        thought(0, "17:00", LAMP_ON, LAMP_ON);

        assertThat(compare(AT_ONCE)).isEqualTo(new Agreement(1, 2, 1, 2));
    }

    @Test
    void somethingElseCountsOnlyWhileItIsTheRulesTime() {
        days.visit(0, 10, false);
        days.lampOff(0, "11:00");
        thought(0, "10:00:10", LAMP_ON, TV_ON);
        thought(0, "14:00", LAMP_ON, TV_ON);
        thought(0, "10:45", LAMP_ON, LAMP_OFF);

        assertThat(compare(AT_ONCE)).isEqualTo(new Agreement(1, 1, 1, 3));
    }

    @Test
    void aTimeOfDayHasItsTurnBeforeAndAfter() {
        days.become(0, "08:00", "Tv", "OFF");
        days.lampOn(0, "09:50");
        thought(0, "09:46", LAMP_ON, TV_ON);
        thought(0, "09:50", LAMP_ON, LAMP_ON);
        thought(0, "10:10", LAMP_ON, TV_ON);

        Trigger atTen = new Trigger.TimeOfDay(LocalTime.of(10, 0), Duration.ofMinutes(15));
        assertThat(compare(atTen)).isEqualTo(new Agreement(2, 2, 2, 3));
    }

    @Test
    void nothingIsComparedWhereTheLearnerWasNotAsked() {
        days.visit(0, 10, true);

        assertThat(compare(AT_ONCE)).isEqualTo(Agreement.NONE);
        assertThat(compare(AT_ONCE).sentence()).contains("not be compared");
    }

    private void thought(int day, String time, ActionClass likeliest, ActionClass done) {
        days.timeline.opinion(new Opinion(LivedDays.at(day, time).toEpochMilli(), likeliest, done));
    }

    private Agreement compare(Trigger trigger) {
        Pattern pattern = new Pattern(LAMP_ON, trigger, List.of());
        return Comparison.of(pattern, new Backtester(days.timeline).tryOut(pattern), days.timeline);
    }
}
