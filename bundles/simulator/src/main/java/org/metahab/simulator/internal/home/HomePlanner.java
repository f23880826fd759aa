/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.metahab.simulator.truth.Fault;
import org.metahab.simulator.truth.TrueHabit;
import org.metahab.simulator.truth.UnusualDays;

/** Plans homes from seeds. */
public final class HomePlanner {

    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final LocalDate FIRST_START = LocalDate.of(2023, 1, 1);
    private static final int SOAK_ITEMS = 60;

    private final Chance chance;
    private final HomeStyle style;
    private final Place place;
    private final LocalDate start;
    private final Items items;
    private final List<RoomPlan> rooms;

    private HomePlanner(Chance chance, HomeStyle style) {
        this.chance = chance;
        this.style = style;
        this.place = chance.oneOf(Place.ALL);
        this.start = FIRST_START.plusDays(chance.whole(0, 3 * 365));
        this.items = new Items(style.naming());
        this.rooms = new RoomPlanner(chance, items, style).rooms();
    }

    /** The home of that seed, always the same. */
    public static HomePlan plan(long seed) {
        Chance chance = new Chance(seed);
        HomePlanner planner = new HomePlanner(chance, HomeStyle.draw(chance));
        PersonPlanner people = new PersonPlanner(chance, planner.items, planner.style);
        int changes = chance.happens(0.3) ? chance.whole(1, 3) : 0;
        SensorPlan sensors = SensorPlan.draw(chance, planner.items, planner.style, planner.rooms);
        UnusualDays unusual = CalendarPlanner.draw(chance, planner.start);
        return planner.plan(
                people.people(),
                List.of(people.guest(), people.guest()),
                habits -> planner.changing(habits, changes),
                sensors,
                unusual);
    }

    /**
     * A home of {@value #SOAK_ITEMS} items and three people for a soak of 90 days: with changes of habits, holidays, a
     * vacation, guests and a party.
     */
    public static HomePlan soak(long seed) {
        Chance chance = new Chance(seed);
        HomePlanner planner = new HomePlanner(chance, HomeStyle.ofSoak());
        PersonPlanner people = new PersonPlanner(chance, planner.items, planner.style);
        SensorPlan sensors = SensorPlan.ofSoak(chance, planner.items, planner.rooms, SOAK_ITEMS);
        List<PersonPlan> guests = List.of(people.guest(), people.guest(), people.guest());
        Chance moves = new Chance(~seed);
        return planner.plan(
                people.people(3),
                guests,
                habits -> new Drift(moves, planner.changing(habits, 6)).moving(planner.start, 50, 60),
                sensors,
                CalendarPlanner.ofSoak(planner.start));
    }

    private List<TrueHabit> changing(List<TrueHabit> habits, int number) {
        return new Drift(chance, habits).changing(number, start, 8, 60);
    }

    private HomePlan plan(
            List<PersonPlan> people,
            List<PersonPlan> guests,
            UnaryOperator<List<TrueHabit>> changes,
            SensorPlan sensors,
            UnusualDays unusual) {
        List<TrueHabit> habits = new ArrayList<>();
        for (PersonPlan person : people) {
            habits.addAll(new HabitPlanner(chance, items, rooms, person, style.chaos()).habits());
        }
        return new HomePlan(
                style,
                place,
                start.atTime(NIGHT).atZone(place.zone()).toInstant(),
                items.all(),
                rooms,
                people,
                guests,
                changes.apply(habits),
                sensors,
                AutomationPlan.draw(chance, items, rooms),
                unusual,
                faults());
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (RoomPlan room : rooms) {
            if (!room.motion().isEmpty() && chance.happens(0.03)) {
                LocalDate day = start.plusDays(chance.whole(3, 60));
                faults.add(new Fault(room.motion(), UnusualDays.Span.of(day, chance.whole(1, 10))));
            }
        }
        return faults;
    }
}
