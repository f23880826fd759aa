/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.metahab.hub.value.State;
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

    /**
     * The habits; of what the household does at a time of day every other thing is done at another one from a day of
     * [first, last] after the start on, by everybody alike.
     */
    List<TrueHabit> moving(LocalDate start, int first, int last) {
        Map<Deed, Move> moves = new HashMap<>();
        List<TrueHabit> all = new ArrayList<>();
        for (TrueHabit habit : habits) {
            if (!(habit.trigger() instanceof HabitTrigger.AtTime at)
                    || !habit.last().equals(LocalDate.MAX)) {
                all.add(habit);
                continue;
            }
            Move move = moves.computeIfAbsent(
                    new Deed(habit.item(), habit.state()),
                    deed -> new Move(chance.happens(0.5), start.plusDays(chance.whole(first, last)), minutes()));
            if (move.happens()) {
                all.add(habit.endingBefore(move.day()));
                all.add(habit.changedOn(move.day(), later(at, move.minutes())));
            } else {
                all.add(habit);
            }
        }
        return all;
    }

    private record Deed(String item, State state) {}

    private record Move(boolean happens, LocalDate day, long minutes) {}

    private HabitTrigger other(TrueHabit habit) {
        if (habit.trigger() instanceof HabitTrigger.AtTime at) {
            return later(at, minutes());
        }
        return habits.stream()
                .filter(other -> other.person().equals(habit.person())
                        && !other.item().equals(habit.item())
                        && !(other.trigger() instanceof HabitTrigger.AtTime))
                .<HabitTrigger>map(other -> new HabitTrigger.AfterAction(other.item(), other.state()))
                .findAny()
                .orElse(habit.trigger());
    }

    /** By how much a time moves that does: to a later or an earlier one. */
    private long minutes() {
        return Math.round(chance.between(45, 120) * (chance.happens(0.5) ? 1 : -1));
    }

    private static HabitTrigger later(HabitTrigger.AtTime at, long minutes) {
        return new HabitTrigger.AtTime(at.time().plusMinutes(minutes), at.spread());
    }
}
