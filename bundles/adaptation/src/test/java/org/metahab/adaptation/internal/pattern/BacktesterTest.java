/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.pattern.LivedDays.LAMP_ON;
import static org.metahab.adaptation.internal.pattern.LivedDays.MOTION_ON;
import static org.metahab.adaptation.internal.pattern.LivedDays.at;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.habit.ActionClass;

class BacktesterTest {

    private static final Pattern AFTER_MOTION =
            new Pattern(LAMP_ON, new Trigger.StateChange(MOTION_ON, Duration.ofSeconds(10)), List.of());

    private final LivedDays days = new LivedDays();

    @Test
    void aRuleThatFindsItsItemDoneAlreadyDoesNotCount() {
        days.become(0, "07:00", "Motion", "ON");
        days.lampOn(0, "07:00:05");
        days.become(0, "07:10", "Motion", "OFF");
        days.become(0, "07:20", "Motion", "ON");
        days.timeline.advance(at(0, "08:00"));

        Trial trial = new Backtester(days.timeline).tryOut(AFTER_MOTION);

        assertThat(trial.right()).isEqualTo(1);
        assertThat(trial.unwanted()).isZero();
    }

    /** The rule says 100: at 40 there is something to do, at 100 there is not. */
    @Test
    void aDimmerAtAnotherLevelIsNotDoneAlready() {
        days.timeline.dimmed(at(0, "06:00"), LAMP_ON, "OFF");
        days.become(0, "07:00", "Motion", "ON");
        days.timeline.dimmed(at(0, "07:05"), new ActionClass("Lamp", "MEDIUM"), "ON");
        days.become(0, "07:10", "Motion", "OFF");
        days.become(0, "07:20", "Motion", "ON");
        days.timeline.advance(at(0, "08:00"));

        Trial trial = new Backtester(days.timeline).tryOut(AFTER_MOTION);

        assertThat(trial.unwanted()).isEqualTo(1);
    }

    @Test
    void laterDaysAreJudgedApart() {
        for (int day = 0; day < 6; day++) {
            days.visit(day, 7, day < 3);
        }
        days.timeline.advance(at(7, "00:00"));

        Trial later = new Backtester(days.timeline).tryOut(AFTER_MOTION, at(3, "00:00"));

        assertThat(later.right()).isZero();
        assertThat(later.unwanted()).isEqualTo(3);
    }

    @Test
    void whatIsNotOverCountsNeitherWay() {
        days.visit(0, 7, true);
        days.become(0, "09:00", "Motion", "ON");

        assertThat(new Backtester(days.timeline).tryOut(AFTER_MOTION).firings()).hasSize(1);
    }

    @Test
    void aDayWithoutTheActionCountsAgainstATimeOfDay() {
        for (int day = 0; day < 7; day++) {
            days.visit(day, 12, false);
            days.visit(day, 22, day % 2 == 0);
        }
        days.timeline.advance(at(7, "23:59"));
        Trigger tenInTheEvening = new Trigger.TimeOfDay(LocalTime.of(22, 5), Duration.ofMinutes(15));

        Trial trial = new Backtester(days.timeline).tryOut(new Pattern(LAMP_ON, tenInTheEvening, List.of()));

        assertThat(trial.right()).isEqualTo(4);
        assertThat(trial.unwanted()).isEqualTo(3);
    }

    @Test
    void aSpanOverMidnightHoldsOnBothSides() {
        for (int day = 0; day < 3; day++) {
            days.visit(day, 23, true);
            days.visit(day, 12, true);
        }
        Condition night = new Condition.TimeWindow(LocalTime.of(22, 30), LocalTime.of(1, 0));

        Trial trial =
                new Backtester(days.timeline).tryOut(new Pattern(LAMP_ON, AFTER_MOTION.trigger(), List.of(night)));

        assertThat(trial.right()).isEqualTo(3);
    }
}
