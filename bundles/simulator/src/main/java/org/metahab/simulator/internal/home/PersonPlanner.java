/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes people up: at work away or at home, in shifts, at school, students, retired. */
final class PersonPlanner {

    private static final List<String> NAMES = List.of("Anna", "Ben", "Clara", "David");
    private static final String GUEST = "Guest";
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final Chance chance;
    private final Items items;
    private final HomeStyle style;

    PersonPlanner(Chance chance, Items items, HomeStyle style) {
        this.chance = chance;
        this.items = items;
        this.style = style;
    }

    private enum Rhythm {
        WORK,
        SHIFTS,
        SCHOOL,
        STUDY,
        HOME
    }

    List<PersonPlan> people() {
        return people(chance.oneOf(List.of(1, 1, 2, 2, 2, 3, 4)));
    }

    List<PersonPlan> people(int number) {
        List<PersonPlan> people = new ArrayList<>();
        for (String name : NAMES.subList(0, number)) {
            people.add(person(name, people.size() < 2));
        }
        return people;
    }

    private PersonPlan person(String name, boolean grownUp) {
        return switch (rhythm(grownUp)) {
            case WORK -> person(name, chance.between(330, 510), workDays(0.9), 0, chance.between(360, 600), 480);
            case SHIFTS -> person(name, chance.between(270, 360), workDays(0.9), 480, chance.between(480, 540), 420);
            case SCHOOL -> person(name, chance.between(375, 435), WEEK, 0, chance.between(330, 540), 600);
            case STUDY -> person(name, chance.between(480, 690), workDays(0.6), 0, chance.between(120, 480), 480);
            case HOME -> person(name, chance.between(375, 510), Set.of(), 0, chance.between(60, 240), 470);
        };
    }

    private Rhythm rhythm(boolean grownUp) {
        if (!grownUp) {
            return chance.happens(0.6) ? Rhythm.SCHOOL : Rhythm.STUDY;
        }
        double dice = chance.between(0, 1);
        return dice < 0.5 ? Rhythm.WORK : dice < 0.6 ? Rhythm.SHIFTS : dice < 0.7 ? Rhythm.STUDY : Rhythm.HOME;
    }

    private Set<DayOfWeek> workDays(double share) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : WEEK) {
            if (chance.happens(share)) {
                days.add(day);
            }
        }
        return days;
    }

    private PersonPlan person(
            String name, double wake, Set<DayOfWeek> away, double shiftLater, double awayMinutes, double sleep) {
        Set<DayOfWeek> home = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : WEEK) {
            if (!away.contains(day) && chance.happens(0.5)) {
                home.add(day);
            }
        }
        double leave = wake + chance.between(45, 110);
        double back = leave + awayMinutes;
        double bed = wake + 24 * 60 - sleep + chance.between(-60, 60);
        double chaos = style.chaos();
        return new PersonPlan(
                name,
                wake,
                chance.between(0, away.isEmpty() ? 30 : 120),
                shiftLater,
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

    /** Somebody who visits: does this and that, and knows no habits. */
    PersonPlan guest() {
        return new PersonPlan(GUEST, 600, 0, 0, 600, 600, 1_140, 1_380, 30, Set.of(), Set.of(), 0, 12, Map.of());
    }
}
