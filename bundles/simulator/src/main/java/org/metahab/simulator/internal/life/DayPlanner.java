/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.life;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        be(RoomKind.KITCHEN, chance.skewed(35, 0.3));
        if (has(RoomKind.DINING_ROOM)) {
            be(RoomKind.DINING_ROOM, chance.skewed(30, 0.3));
        }
        evening(Math.max(now + 30, about(person.bed() + later / 2)));
        return List.copyOf(stays);
    }

    private void morning() {
        be(RoomKind.BEDROOM, chance.between(2, 8));
        be(RoomKind.BATHROOM, chance.skewed(12, 0.3));
        if (chance.happens(0.92)) {
            be(RoomKind.KITCHEN, chance.skewed(20, 0.4));
        }
        if (chance.happens(0.4)) {
            be(RoomKind.BATHROOM, chance.skewed(4, 0.3));
        }
    }

    private void beAway(double leave, double back) {
        beAtHome(leave - 3, false);
        be(RoomKind.HALL, chance.between(1, 3));
        stays.add(new Stay(now, null, false));
        now = Math.max(back, now + 20);
        be(RoomKind.HALL, chance.between(1, 3));
    }

    private void beAtHome(double until, boolean atDesk) {
        while (now < until) {
            RoomKind kind = somewhere(atDesk);
            be(kind, Math.min(chance.skewed(kind.stayMinutes(), 0.5), Math.max(2, until - now)));
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
            be(RoomKind.LIVING_ROOM, Math.min(chance.skewed(70, 0.4), Math.max(5, bed - 8 - now)));
            if (now < bed - 8) {
                be(chance.happens(0.5) ? RoomKind.KITCHEN : RoomKind.BATHROOM, chance.between(2, 6));
            }
        }
        be(RoomKind.BATHROOM, chance.skewed(7, 0.3));
        be(RoomKind.BEDROOM, chance.between(20, 35));
        if (chance.happens(0.25)) {
            stays.add(new Stay(now, room(RoomKind.BEDROOM), true));
            now += chance.between(60, 180);
            be(RoomKind.BATHROOM, chance.between(2, 5));
        }
        stays.add(new Stay(now, room(RoomKind.BEDROOM), true));
    }

    private void be(RoomKind kind, double minutes) {
        stays.add(new Stay(now, room(kind), false));
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
