/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.hub.value.OnOff;
import org.metahab.simulator.truth.HabitTrigger;
import org.metahab.simulator.truth.TrueHabit;

class DriftTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final int DEEDS = 200;

    private static TrueHabit habit(String id, int deed, HabitTrigger trigger) {
        return new TrueHabit(
                id,
                id.substring(0, id.indexOf('-')),
                "Item_" + deed,
                OnOff.ON,
                trigger,
                EnumSet.allOf(DayOfWeek.class),
                LocalTime.MIDNIGHT,
                LocalTime.MIDNIGHT,
                false,
                List.of(),
                Duration.ofSeconds(5),
                0.9,
                LocalDate.MIN,
                LocalDate.MAX);
    }

    private static TrueHabit atTime(String person, int deed) {
        LocalTime time = LocalTime.of(12, 0).plusMinutes(deed % 60);
        return habit(person + "-" + deed, deed, new HabitTrigger.AtTime(time, Duration.ofMinutes(3)));
    }

    @Test
    void everyOtherTimeOfDayMovesForAllWhoKeepIt() {
        List<TrueHabit> habits = new ArrayList<>();
        for (int deed = 0; deed < DEEDS; deed++) {
            habits.add(atTime("Anna", deed));
            habits.add(atTime("Ben", deed));
        }

        List<TrueHabit> moved = new Drift(new Chance(3), habits).moving(START, 50, 60);

        int moves = 0;
        for (int deed = 0; deed < DEEDS; deed++) {
            List<TrueHabit> annas = ofDeed(moved, "Anna", deed);
            List<TrueHabit> bens = ofDeed(moved, "Ben", deed);
            assertThat(annas)
                    .extracting(TrueHabit::trigger)
                    .isEqualTo(bens.stream().map(TrueHabit::trigger).toList());
            assertThat(annas)
                    .extracting(TrueHabit::since)
                    .isEqualTo(bens.stream().map(TrueHabit::since).toList());
            if (annas.size() == 2) {
                moves++;
                assertMoved(annas.get(0), annas.get(1));
            }
        }
        assertThat(moves).isBetween(DEEDS * 2 / 5, DEEDS * 3 / 5);
    }

    private static List<TrueHabit> ofDeed(List<TrueHabit> habits, String person, int deed) {
        return habits.stream()
                .filter(habit -> habit.person().equals(person) && habit.item().equals("Item_" + deed))
                .toList();
    }

    private static void assertMoved(TrueHabit before, TrueHabit after) {
        assertThat(after.since()).isBetween(START.plusDays(50), START.plusDays(60));
        assertThat(before.last()).isEqualTo(after.since().minusDays(1));
        HabitTrigger.AtTime then = (HabitTrigger.AtTime) before.trigger();
        HabitTrigger.AtTime now = (HabitTrigger.AtTime) after.trigger();
        assertThat(Duration.between(then.time(), now.time()).abs())
                .isBetween(Duration.ofMinutes(45), Duration.ofMinutes(120));
    }

    @Test
    void whatGoesByNoTimeOrHasEndedStays() {
        TrueHabit entering = habit("Anna-1", 1, new HabitTrigger.OnEntering("Kitchen", "Kitchen_Motion"));
        TrueHabit ended = atTime("Anna", 2).endingBefore(START.plusDays(20));

        for (long seed = 0; seed < 20; seed++) {
            assertThat(new Drift(new Chance(seed), List.of(entering, ended)).moving(START, 50, 60))
                    .containsExactly(entering, ended);
        }
    }
}
