/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.life;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metahab.simulator.internal.home.Activity;
import org.metahab.simulator.internal.home.Chance;
import org.metahab.simulator.internal.home.HomePlan;
import org.metahab.simulator.internal.home.PersonPlan;
import org.metahab.simulator.internal.home.RoomKind;
import org.metahab.simulator.internal.home.RoomPlan;

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

    List<Stay> plan(DayOfWeek day) {
        stays.clear();
        boolean works = person.workDays().contains(day);
        boolean atDesk = person.homeDays().contains(day);
        boolean weekend = !works && !atDesk;
        double later = weekend ? person.weekendLater() : 0;
        now = about(person.wake() + later);
        morning();
        double dinner = Math.max(now + 60, about(person.dinner()));
        if (works) {
            beAway(Math.max(now, about(person.leave())), Math.max(now + 60, about(person.back())));
        } else if (weekend && chance.happens(0.6)) {
            double out = now + chance.between(60, 240);
            beAtHome(out, false);
            beAway(now, now + chance.between(60, 240));
        }
        beAtHome(dinner, atDesk && !works);
        be(RoomKind.KITCHEN, chance.skewed(35, 0.3), Activity.COOKING);
        if (has(RoomKind.DINING_ROOM)) {
            be(RoomKind.DINING_ROOM, chance.skewed(30, 0.3), null);
        }
        evening(Math.max(now + 30, about(person.bed() + later / 2)));
        return List.copyOf(stays);
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
