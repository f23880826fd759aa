/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.truth;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.metahab.hub.value.State;

/**
 * Something that a person does when it is time for it: brings an item to a state, if it is not in it.
 *
 * @param id unique in the household; what changes at some day has the same id before and after, with a number added
 * @param person who does it
 * @param item the item that is operated
 * @param state the state it is brought to
 * @param trigger what makes the person do it
 * @param days the days on which it is done; not empty
 * @param from the earliest time of day at which the trigger counts
 * @param until the first time of day at which it counts no more; before {@code from} for spans over midnight, equal to it
 *     for the whole day
 * @param whenDark whether it is done only while the item's room is dark
 * @param onlyIf other items that must be in a state, all of them
 * @param delay how long after the trigger, in the median
 * @param rate how often it is done when it could be, in [0, 1]
 * @param since the first day on which the person has the habit
 * @param last the last day
 */
public record TrueHabit(
        String id,
        String person,
        String item,
        State state,
        HabitTrigger trigger,
        Set<DayOfWeek> days,
        LocalTime from,
        LocalTime until,
        boolean whenDark,
        List<InState> onlyIf,
        Duration delay,
        double rate,
        LocalDate since,
        LocalDate last) {

    /** An item is in a state. */
    public record InState(String item, State state) {}

    /** @throws IllegalArgumentException when there are no days or the rate is out of its range */
    public TrueHabit {
        if (days.isEmpty() || !(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("A habit has days, and a rate in [0, 1]; not " + days + " and " + rate);
        }
        onlyIf = List.copyOf(onlyIf);
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** Whether the person has the habit on that day at all. */
    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(last);
    }

    /** The same habit until the day before. */
    public TrueHabit endingBefore(LocalDate day) {
        return new TrueHabit(
                id,
                person,
                item,
                state,
                trigger,
                days,
                from,
                until,
                whenDark,
                onlyIf,
                delay,
                rate,
                since,
                day.minusDays(1));
    }

    /** The same habit from that day on, set off by something else. */
    public TrueHabit changedOn(LocalDate day, HabitTrigger to) {
        return new TrueHabit(
                id + "+", person, item, state, to, days, from, until, whenDark, onlyIf, delay, rate, day, last);
    }

    /** Whether a trigger at that day of the week and time counts. */
    public boolean isTime(DayOfWeek day, LocalTime time) {
        if (!days.contains(day)) {
            return false;
        }
        if (from.equals(until)) {
            return true;
        }
        boolean overMidnight = from.isAfter(until);
        return overMidnight
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
    }
}
