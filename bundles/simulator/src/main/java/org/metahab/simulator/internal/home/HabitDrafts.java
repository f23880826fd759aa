/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.metahab.hub.value.State;
import org.metahab.simulator.truth.HabitTrigger;
import org.metahab.simulator.truth.TrueHabit;
import org.metahab.simulator.truth.TrueHabit.InState;

/** Habits of one person in the making; the dice decide which of them the person has, and how reliably. */
final class HabitDrafts {

    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    private final Chance chance;
    private final PersonPlan person;
    private final double chaos;
    private final List<TrueHabit> habits = new ArrayList<>();

    HabitDrafts(Chance chance, PersonPlan person, double chaos) {
        this.chance = chance;
        this.person = person;
        this.chaos = chaos;
    }

    /** Those that the person has, in the order in which they were added. */
    List<TrueHabit> habits() {
        return habits;
    }

    /** A habit to be described further, and then added; at once, at any time of any day, unless told otherwise. */
    Draft draft(String item, State state, HabitTrigger trigger) {
        return new Draft(item, state, trigger);
    }

    /** One habit in the making. */
    final class Draft {

        private final String item;
        private final State state;
        private final HabitTrigger trigger;
        private Set<DayOfWeek> days = EVERY_DAY;
        private Window window = Window.WHOLE_DAY;
        private boolean whenDark;
        private List<InState> onlyIf = List.of();
        private Duration delay = Duration.ZERO;

        private Draft(String item, State state, HabitTrigger trigger) {
            this.item = item;
            this.state = state;
            this.trigger = trigger;
        }

        Draft in(Window limits) {
            window = limits;
            return this;
        }

        Draft on(DayOfWeek day) {
            days = EnumSet.of(day);
            return this;
        }

        Draft dark() {
            whenDark = true;
            return this;
        }

        Draft onlyIf(String other, State wanted) {
            onlyIf = List.of(new InState(other, wanted));
            return this;
        }

        /** The median of the delay is drawn from this range of seconds. */
        Draft after(double least, double most) {
            delay = Duration.ofMillis(Math.round(chance.between(least, most) * 1_000));
            return this;
        }

        void add(double probability) {
            double rate = chance.rate(chaos);
            if (chance.happens(probability)) {
                habits.add(new TrueHabit(
                        person.name() + "-" + (habits.size() + 1),
                        person.name(),
                        item,
                        state,
                        trigger,
                        days,
                        window.from(),
                        window.until(),
                        whenDark,
                        onlyIf,
                        delay,
                        rate,
                        LocalDate.MIN,
                        LocalDate.MAX));
            }
        }
    }
}
