/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.truth;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.metahab.hub.value.State;

/**
 * Something that a person does when it is time for it: brings an item to a state, if it is not in it.
 *
 * @param person who does it
 * @param item the item that is operated
 * @param state the state it is brought to
 * @param trigger what makes the person do it
 * @param days the days on which it is done; not empty
 * @param from the earliest time of day at which the trigger counts
 * @param until the first time of day at which it counts no more; before {@code from} for spans over midnight, equal to it
 *     for the whole day
 * @param whenDark whether it is done only while the item's room is dark
 * @param delay how long after the trigger, in the median
 * @param rate how often it is done when it could be, in [0, 1]
 */
public record TrueHabit(
        String person,
        String item,
        State state,
        HabitTrigger trigger,
        Set<DayOfWeek> days,
        LocalTime from,
        LocalTime until,
        boolean whenDark,
        Duration delay,
        double rate) {

    /** @throws IllegalArgumentException when there are no days or the rate is out of its range */
    public TrueHabit {
        if (days.isEmpty() || !(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("A habit has days, and a rate in [0, 1]; not " + days + " and " + rate);
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** Whether a trigger at that day and time counts. */
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
