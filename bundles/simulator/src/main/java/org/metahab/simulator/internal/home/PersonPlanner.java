/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes people up. */
final class PersonPlanner {

    private static final List<String> NAMES = List.of("Anna", "Ben", "Clara", "David");
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final Chance chance;
    private final Items items;
    private final HomeStyle style;
    private final double chaos;

    PersonPlanner(Chance chance, Items items, HomeStyle style) {
        this.chance = chance;
        this.items = items;
        this.style = style;
        this.chaos = style.chaos();
    }

    List<PersonPlan> people() {
        int number = chance.oneOf(List.of(1, 1, 2, 2, 2, 3, 4));
        List<PersonPlan> people = new ArrayList<>();
        for (String name : NAMES.subList(0, number)) {
            people.add(person(name));
        }
        return people;
    }

    private PersonPlan person(String name) {
        boolean worksAway = chance.happens(0.6);
        Set<DayOfWeek> away = EnumSet.noneOf(DayOfWeek.class);
        Set<DayOfWeek> home = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : WEEK) {
            if (worksAway && chance.happens(0.85)) {
                away.add(day);
            } else if (chance.happens(0.5)) {
                home.add(day);
            }
        }
        double wake = chance.between(5.5 * 60, 8.5 * 60);
        double leave = wake + chance.between(45, 110);
        double back = leave + chance.between(6 * 60, 10 * 60);
        double bed = wake + 24 * 60 - chance.between(6.5 * 60, 9 * 60);
        return new PersonPlan(
                name,
                wake,
                chance.between(0, 120),
                leave,
                back,
                Math.min(Math.max(back + 30, chance.between(17 * 60, 20 * 60)), bed - 120),
                bed,
                chance.between(3, 10 + 50 * chaos),
                away,
                home,
                chance.happens(0.5) ? 0 : chance.between(0, 0.8),
                chance.between(0.2, 1 + 6 * chaos),
                new WayPlanner(chance, items, style).ways());
    }
}
