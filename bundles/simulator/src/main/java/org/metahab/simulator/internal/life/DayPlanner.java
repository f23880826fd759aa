/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.life;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metahab.simulator.internal.home.Activity;
import org.metahab.simulator.internal.home.Chance;
import org.metahab.simulator.internal.home.HomePlan;
import org.metahab.simulator.internal.home.PersonPlan;
import org.metahab.simulator.internal.home.RoomKind;
import org.metahab.simulator.internal.home.RoomPlan;
import org.metahab.simulator.truth.UnusualDays.Span;

/** Plans where a person is, and when, from getting up to falling asleep. */
final class DayPlanner {

    private final HomePlan home;
    private final PersonPlan person;
    private final Chance chance;

    private final List<Stay> stays = new ArrayList<>();
    private double now;

    DayPlanner(HomePlan home, PersonPlan person, Chance chance) {
        this.home = home;
        this.person = person;
        this.chance = chance;
    }

    /** A day of somebody who lives here. */
    List<Stay> plan(LocalDate day) {
        stays.clear();
        DayOfWeek weekday = day.getDayOfWeek();
        boolean holiday = home.unusual().holidays().contains(day);
        boolean works = !holiday && person.workDays().contains(weekday);
        boolean atDesk = !holiday && person.homeDays().contains(weekday);
        boolean free = !works && !atDesk;
        double later = free ? person.weekendLater() : shift(day);
        for (Span vacation : home.unusual().vacations()) {
            if (vacation.includes(day)) {
                return onVacation(vacation, day);
            }
        }
        now = about(person.wake() + later);
        morning();
        double dinner = Math.max(now + 60, about(person.dinner()));
        if (works) {
            double leave = Math.max(now, about(person.leave() + later));
            beAway(leave, Math.max(leave + 60, about(person.back() + later)));
        } else if (free && chance.happens(0.6)) {
            double out = now + chance.between(60, 240);
            beAtHome(out, false);
            beAway(now, now + chance.between(60, 240));
        }
        evening(dinner, later, day, atDesk && !works);
        return List.copyOf(stays);
    }

    /** A visit in the evening; nothing on days without one. */
    List<Stay> visit(LocalDate day) {
        stays.clear();
        boolean party = home.unusual().parties().contains(day);
        boolean comes = party || home.unusual().hasGuests(day);
        if (comes) {
            now = chance.between(16 * 60, 20 * 60);
            be(RoomKind.HALL, chance.between(1, 3), Activity.COAT);
            beAtHome(party ? chance.between(24 * 60, 26 * 60) : chance.between(21 * 60, 23 * 60), false);
            be(RoomKind.HALL, chance.between(1, 3), Activity.COAT);
            stays.add(new Stay(now, null, false, null));
        }
        return List.copyOf(stays);
    }

    private double shift(LocalDate day) {
        boolean otherWeek = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 1;
        return otherWeek ? person.shiftLater() : 0;
    }

    private List<Stay> onVacation(Span vacation, LocalDate day) {
        if (day.equals(vacation.first())) {
            now = about(person.wake());
            morning();
            be(RoomKind.HALL, chance.between(1, 3), Activity.COAT);
            stays.add(new Stay(now, null, false, null));
        } else if (day.equals(vacation.last())) {
            now = chance.between(14 * 60, 19 * 60);
            be(RoomKind.HALL, chance.between(1, 3), Activity.COAT);
            evening(now + 30, 0, day, false);
        }
        return List.copyOf(stays);
    }

    private void evening(double dinner, double later, LocalDate day, boolean atDesk) {
        beAtHome(dinner, atDesk);
        be(RoomKind.KITCHEN, chance.skewed(35, 0.3), Activity.COOKING);
        if (has(RoomKind.DINING_ROOM)) {
            be(RoomKind.DINING_ROOM, chance.skewed(30, 0.3), null);
        }
        double party = home.unusual().parties().contains(day) ? chance.between(60, 180) : 0;
        evening(Math.max(now + 30, about(person.bed() + later / 2 + party)));
    }

    private void morning() {
        be(RoomKind.BEDROOM, chance.between(2, 8), Activity.DRESSING);
        be(RoomKind.BATHROOM, chance.skewed(12, 0.3), chance.happens(0.6) ? Activity.SHOWER : Activity.GROOMING);
        if (chance.happens(0.92)) {
            be(RoomKind.KITCHEN, chance.skewed(20, 0.4), Activity.BREAKFAST);
        }
        if (chance.happens(0.4)) {
            be(RoomKind.BATHROOM, chance.skewed(4, 0.3), Activity.TOILET);
        }
    }

    private void beAway(double leave, double back) {
        beAtHome(leave - 3, false);
        be(RoomKind.HALL, chance.between(1, 3), Activity.COAT);
        stays.add(new Stay(now, null, false, null));
        now = Math.max(back, now + 20);
        be(RoomKind.HALL, chance.between(1, 3), Activity.COAT);
    }

    private void beAtHome(double until, boolean atDesk) {
        while (now < until) {
            RoomKind kind = somewhere(atDesk);
            double minutes = Math.min(chance.skewed(kind.stayMinutes(), 0.5), Math.max(2, until - now));
            be(kind, minutes, pastime(kind));
        }
    }

    private RoomKind somewhere(boolean atDesk) {
        if (atDesk && has(RoomKind.OFFICE) && chance.happens(0.5)) {
            return RoomKind.OFFICE;
        }
        double dice = chance.between(0, 1);
        if (dice < 0.4) {
            return RoomKind.LIVING_ROOM;
        } else if (dice < 0.65) {
            return RoomKind.KITCHEN;
        } else if (dice < 0.8) {
            return RoomKind.BATHROOM;
        } else if (dice < 0.9) {
            return RoomKind.BEDROOM;
        }
        return has(RoomKind.LAUNDRY) ? RoomKind.LAUNDRY : RoomKind.HALL;
    }

    private void evening(double bed) {
        while (now < bed - 8) {
            be(RoomKind.LIVING_ROOM, Math.min(chance.skewed(70, 0.4), Math.max(5, bed - 8 - now)), Activity.LEISURE);
            if (now < bed - 8) {
                RoomKind kind = chance.happens(0.5) ? RoomKind.KITCHEN : RoomKind.BATHROOM;
                be(kind, chance.between(2, 6), pastime(kind));
            }
        }
        be(RoomKind.BATHROOM, chance.skewed(7, 0.3), Activity.GROOMING);
        be(RoomKind.BEDROOM, chance.between(20, 35), Activity.DRESSING);
        if (chance.happens(0.25)) {
            sleep();
            now += chance.between(60, 180);
            be(RoomKind.BATHROOM, chance.between(2, 5), Activity.TOILET);
        }
        sleep();
    }

    private void sleep() {
        stays.add(new Stay(now, room(RoomKind.BEDROOM), true, null));
    }

    /** What people do in a room besides being there. */
    private @Nullable Activity pastime(RoomKind kind) {
        if (chance.happens(0.2)) {
            return null;
        }
        return switch (kind) {
            case KITCHEN -> chance.happens(0.25) ? Activity.WASHING_UP : Activity.SNACK;
            case BATHROOM -> Activity.TOILET;
            case LIVING_ROOM -> Activity.LEISURE;
            case BEDROOM -> Activity.DRESSING;
            case OFFICE -> Activity.DESK;
            case LAUNDRY -> Activity.LAUNDRY;
            case HALL, DINING_ROOM -> null;
        };
    }

    private void be(RoomKind kind, double minutes, @Nullable Activity activity) {
        stays.add(new Stay(now, room(kind), false, activity));
        now += minutes;
    }

    private double about(double minute) {
        return chance.around(minute, person.regularity());
    }

    private boolean has(RoomKind kind) {
        return room(kind) != null;
    }

    private @Nullable RoomPlan room(RoomKind kind) {
        for (RoomPlan room : home.rooms()) {
            if (room.kind() == kind) {
                return room;
            }
        }
        return null;
    }
}
