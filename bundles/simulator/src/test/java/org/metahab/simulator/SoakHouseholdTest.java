/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.ItemType;
import org.metahab.simulator.truth.Cause;
import org.metahab.simulator.truth.Fault;
import org.metahab.simulator.truth.TrueAction;
import org.metahab.simulator.truth.TrueHabit;
import org.metahab.simulator.truth.UnusualDays;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoakHouseholdTest {

    private final Household home = new HouseholdGenerator().soak(7);
    private final UnusualDays unusual = home.unusualDays();
    private List<TimedEvent> events = List.of();
    private List<TrueAction> actions = List.of();

    @BeforeAll
    void live() {
        Simulation life = home.simulate(90);
        events = life.events().toList();
        actions = List.copyOf(life.actions());
    }

    @Test
    void hasSixtyItemsAndThreePeople() {
        assertThat(home.items())
                .filteredOn(item -> item.type() != ItemType.GROUP)
                .hasSize(60);
        assertThat(home.people()).hasSize(3);
    }

    @Test
    void nobodyActsInTheMiddleOfAVacation() {
        UnusualDays.Span vacation = unusual.vacations().get(0);

        assertThat(actions)
                .filteredOn(action -> !action.person().isEmpty())
                .extracting(this::day)
                .isNotEmpty()
                .noneMatch(day -> day.isAfter(vacation.first()) && day.isBefore(vacation.last()));
    }

    @Test
    void guestsActOnTheDaysOfTheirVisitsOnly() {
        Set<LocalDate> visits = actions.stream()
                .filter(action -> action.person().equals("Guest"))
                .map(this::day)
                .collect(Collectors.toSet());

        assertThat(visits).isNotEmpty().allMatch(day -> isVisited(day) || isVisited(day.minusDays(1)));
    }

    private boolean isVisited(LocalDate day) {
        return unusual.parties().contains(day) || unusual.hasGuests(day);
    }

    @Test
    void aHabitIsFollowedOnTheDaysOnWhichItIsHeld() {
        Map<TrueHabit, Set<LocalDate>> followed = new HashMap<>();
        for (TrueAction action : actions) {
            if (action.cause() instanceof Cause.ByHabit by) {
                followed.computeIfAbsent(by.habit(), any -> new HashSet<>()).add(day(action));
            }
        }

        followed.forEach((habit, days) -> assertThat(days)
                .as("%s", habit)
                .allMatch(day -> habit.isHeldOn(day) || habit.isHeldOn(day.minusDays(1))));
        assertThat(home.habits()).anyMatch(habit -> !habit.last().equals(LocalDate.MAX));
        assertThat(home.habits()).extracting(TrueHabit::id).doesNotHaveDuplicates();
    }

    @Test
    void aSensorThatFailsSaysNothing() {
        Household faulty = home;
        for (long seed = 0; faulty.faults().isEmpty(); seed++) {
            faulty = new HouseholdGenerator().soak(seed);
        }
        Fault fault = faulty.faults().get(0);
        Household broken = faulty;

        List<LocalDate> told = broken.simulate(75)
                .events()
                .filter(timed -> timed.event() instanceof ItemStateChangedEvent change
                        && change.item().equals(fault.item()))
                .map(timed -> timed.at().atZone(broken.zone()).toLocalDate())
                .toList();

        assertThat(told).isNotEmpty().noneMatch(fault.days()::includes);
    }

    @Test
    void theSameSeedGivesTheSameLife() {
        assertThat(new HouseholdGenerator().soak(7).simulate(90).events().toList())
                .isEqualTo(events);
    }

    private LocalDate day(TrueAction action) {
        return action.at().atZone(home.zone()).toLocalDate();
    }
}
