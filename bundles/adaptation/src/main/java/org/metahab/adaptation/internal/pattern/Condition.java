/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Duration;
import java.time.LocalTime;
import org.metahab.adaptation.internal.timeline.Darkness;
import org.metahab.habit.ActionClass;

/** What must hold for a habit to show. */
public sealed interface Condition {

    /** Whether a pattern that has the other condition doesn't take this one besides: it speaks of the same. */
    default boolean isOfTheKindOf(Condition other) {
        return getClass() == other.getClass();
    }

    /** An item is in a state. */
    record ItemState(ActionClass state) implements Condition {

        @Override
        public boolean isOfTheKindOf(Condition other) {
            return other instanceof ItemState same && same.state().item().equals(state.item());
        }
    }

    /**
     * It is darker than a limit.
     *
     * @param item the light sensor's item
     * @param level the level that is too light, see {@link Darkness}
     * @param unit the sensor's unit; empty for plain numbers
     */
    record Darker(String item, int level, String unit) implements Condition {

        /** The condition of a limit as rules write it. */
        public static Darker than(String item, String limit) {
            String[] parts = limit.split(" ", 2);
            return new Darker(item, Darkness.levelFrom(Long.parseLong(parts[0])), parts.length > 1 ? parts[1] : "");
        }

        @Override
        public boolean isOfTheKindOf(Condition other) {
            return other instanceof Darker same && same.item().equals(item);
        }

        /** The limit as rules write it: {@code 44 lx}. */
        public String limit() {
            long lux = Darkness.leastLux(level);
            return unit.isEmpty() ? String.valueOf(lux) : lux + " " + unit;
        }
    }

    /**
     * An item came into a state not long ago.
     *
     * @param state the item and the state
     * @param within how long ago at most, in whole minutes
     */
    record Lately(ActionClass state, Duration within) implements Condition {}

    /** What kind of day it is. */
    sealed interface Day extends Condition {

        @Override
        default boolean isOfTheKindOf(Condition other) {
            return other instanceof Day;
        }
    }

    /** It is a Saturday or Sunday, or it is not. */
    record Weekend(boolean weekend) implements Day {}

    /** It is neither weekend nor a holiday, as the hub has it. */
    record WorkingDay() implements Day {}

    /** It is between two times of day, over midnight where the second is not later. */
    record TimeWindow(LocalTime from, LocalTime until) implements Condition {

        /** Whether a minute of the day is in it. */
        boolean contains(int minute) {
            int first = from.toSecondOfDay() / 60;
            int end = until.toSecondOfDay() / 60;
            return first < end ? minute >= first && minute < end : minute >= first || minute < end;
        }

        /** How long it is. */
        Duration length() {
            Duration length = Duration.between(from, until);
            return from.isBefore(until) ? length : length.plusDays(1);
        }
    }
}
