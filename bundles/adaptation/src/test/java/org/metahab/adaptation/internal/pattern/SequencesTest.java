/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.pattern.LivedDays.LAMP_ON;
import static org.metahab.adaptation.internal.pattern.LivedDays.MOTION_ON;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.RulePriors;
import org.metahab.habit.ActionClass;

/** Whoever has filled the washer and then comes in lights the lamp. */
class SequencesTest {

    private static final ActionClass WASHER_ON = new ActionClass("Washer", "ON");
    private static final List<Integer> HOURS = List.of(8, 11, 14, 17, 20);
    private static final int BOTH = 0;
    private static final int MOTION_ALONE = 1;
    private static final int WASHER_ALONE = 2;

    private final LivedDays days = new LivedDays();

    private void happens(int day, int hour, int what) {
        if (what != MOTION_ALONE) {
            days.become(day, hour + ":00", "Washer", "ON");
            days.become(day, hour + ":00:20", "Washer", "OFF");
        }
        if (what != WASHER_ALONE) {
            days.become(day, hour + ":02", "Motion", "ON");
        }
        if (what == BOTH) {
            days.lampOn(day, hour + ":02:05");
            days.lampOff(day, hour + ":4" + day % 10);
        }
        if (what != WASHER_ALONE) {
            days.become(day, hour + ":55", "Motion", "OFF");
        }
    }

    /** On each day both together once, and each alone twice, at changing times of the day. */
    private void mixed(int day) {
        for (int i = 0; i < HOURS.size(); i++) {
            happens(
                    day,
                    HOURS.get(i),
                    List.of(BOTH, MOTION_ALONE, WASHER_ALONE, MOTION_ALONE, WASHER_ALONE)
                            .get((day + i) % HOURS.size()));
        }
    }

    private void mixedDays(int until) {
        for (int day = 0; day < until; day++) {
            mixed(day);
        }
    }

    private Finding find() {
        return new PatternFinder(AdaptationOptions.DEFAULT, RulePriors.delivered(), days.timeline, days.lookup)
                .find(LAMP_ON, days.latest(), AdaptationOptions.DEFAULT.precision());
    }

    private boolean isSequence() {
        return find() instanceof Finding.Found found
                && found.pattern().conditions().stream().anyMatch(Condition.Lately.class::isInstance);
    }

    @Test
    void theSecondIsTheTriggerAndTheFirstItsCondition() {
        mixedDays(10);

        assertThat(find()).isInstanceOfSatisfying(Finding.Found.class, found -> {
            assertThat(found.pattern().trigger())
                    .isInstanceOfSatisfying(Trigger.StateChange.class, change -> assertThat(change.state())
                            .isEqualTo(MOTION_ON));
            assertThat(found.pattern().conditions())
                    .containsExactly(new Condition.Lately(WASHER_ON, Duration.ofMinutes(2)));
            assertThat(found.trial().unwanted()).isZero();
            assertThat(Words.when(found.pattern()))
                    .isEqualTo("within 10 s after Motion became ON, if Washer became ON within the last 2 min");
        });
    }

    @Test
    void aFewTimesMayBeChance() {
        mixedDays(5);

        assertThat(days.examples).hasSizeGreaterThanOrEqualTo(5);
        assertThat(isSequence()).isFalse();
    }

    @Test
    void whatIsOftenUnwantedAfterBothIsNone() {
        for (int day = 0; day < 12; day++) {
            mixed(day);
            days.become(day, "22:00", "Washer", "ON");
            days.become(day, "22:00:20", "Washer", "OFF");
            days.become(day, "22:02", "Motion", "ON");
            days.become(day, "22:30", "Motion", "OFF");
        }

        assertThat(isSequence()).isFalse();
    }

    @Test
    void whereTheTimeOfDayTellsAsMuchItIsNone() {
        for (int day = 0; day < 12; day++) {
            happens(day, 8, MOTION_ALONE);
            happens(day, 11, WASHER_ALONE);
            happens(day, 14, MOTION_ALONE);
            happens(day, 20, BOTH);
        }

        assertThat(isSequence()).isFalse();
    }

    @Test
    void whereTheFirstAloneIsTheReasonItIsNone() {
        for (int day = 0; day < 12; day++) {
            for (int i = 0; i < HOURS.size(); i++) {
                happens(day, HOURS.get(i), (day + i) % 2);
            }
        }

        assertThat(isSequence()).isFalse();
    }

    @Test
    void theFirstMustHaveComeWithinTheSpanAndLongEnoughBeforeToBeNoted() {
        days.lampOff(0, "07:00");
        sequence(0, "10:00", "10:04");
        sequence(1, "10:00", "10:06");
        sequence(2, "10:00", "10:00");
        days.timeline.advance(LivedDays.at(3, "00:00"));

        Trigger trigger = new Trigger.StateChange(MOTION_ON, Duration.ofMinutes(1));
        Condition lately = new Condition.Lately(WASHER_ON, Duration.ofMinutes(5));
        Trial trial = new Backtester(days.timeline).tryOut(new Pattern(LAMP_ON, trigger, List.of(lately)));

        assertThat(trial.firings()).singleElement().satisfies(firing -> assertThat(
                        firing.at().time())
                .isEqualTo(LivedDays.at(0, "10:04").toEpochMilli()));
    }

    private void sequence(int day, String washer, String motion) {
        days.become(day, washer, "Washer", "ON");
        days.become(day, motion, "Motion", "ON");
        days.become(day, "11:00", "Washer", "OFF");
        days.become(day, "11:00", "Motion", "OFF");
    }
}
