/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.metahab.simulator.truth.HabitTrigger;
import org.metahab.simulator.truth.TrueHabit;

/** Lets habits change: to another time, to another trigger, or to nothing. */
final class Drift {

    private final Chance chance;
    private final List<TrueHabit> habits;

    Drift(Chance chance, List<TrueHabit> habits) {
        this.chance = chance;
        this.habits = habits;
    }

    /** The habits, so many of which change on a day of [first, last] after the start. */
    List<TrueHabit> changing(int number, LocalDate start, int first, int last) {
        List<TrueHabit> all = new ArrayList<>(habits);
        for (int i = 0; i < number && !all.isEmpty(); i++) {
            TrueHabit habit = all.remove(chance.whole(0, all.size() - 1));
            if (!habit.last().equals(LocalDate.MAX)) {
                all.add(habit);
                continue;
            }
            LocalDate day = start.plusDays(chance.whole(first, last));
            all.add(habit.endingBefore(day));
            if (chance.happens(0.8)) {
                all.add(habit.changedOn(day, other(habit)));
            }
        }
        return all;
    }

    private HabitTrigger other(TrueHabit habit) {
        if (habit.trigger() instanceof HabitTrigger.AtTime at) {
            double minutes = chance.between(45, 120) * (chance.happens(0.5) ? 1 : -1);
            LocalTime time = at.time().plusMinutes(Math.round(minutes));
            return new HabitTrigger.AtTime(time, at.spread());
        }
        return habits.stream()
                .filter(other -> other.person().equals(habit.person())
                        && !other.item().equals(habit.item())
                        && !(other.trigger() instanceof HabitTrigger.AtTime))
                .<HabitTrigger>map(other -> new HabitTrigger.AfterAction(other.item(), other.state()))
                .findAny()
                .orElse(habit.trigger());
    }
}
