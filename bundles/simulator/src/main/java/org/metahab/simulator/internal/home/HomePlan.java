/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.Instant;
import java.util.List;
import org.metahab.hub.item.Item;
import org.metahab.simulator.truth.Fault;
import org.metahab.simulator.truth.TrueHabit;
import org.metahab.simulator.truth.UnusualDays;

/**
 * A home.
 *
 * @param style what it differs in as a whole
 * @param place where it is
 * @param start the first moment of its life, at night
 * @param items all items, groups first
 * @param rooms all rooms, the hall first
 * @param people who lives there
 * @param guests who may visit
 * @param habits what they use to do
 * @param sensors what it senses
 * @param automations what it does by itself
 * @param unusual days that are unlike others
 * @param faults which sensors fail, and when
 */
public record HomePlan(
        HomeStyle style,
        Place place,
        Instant start,
        List<Item> items,
        List<RoomPlan> rooms,
        List<PersonPlan> people,
        List<PersonPlan> guests,
        List<TrueHabit> habits,
        SensorPlan sensors,
        List<AutomationPlan> automations,
        UnusualDays unusual,
        List<Fault> faults) {

    public HomePlan {
        items = List.copyOf(items);
        rooms = List.copyOf(rooms);
        people = List.copyOf(people);
        guests = List.copyOf(guests);
        habits = List.copyOf(habits);
        automations = List.copyOf(automations);
        faults = List.copyOf(faults);
    }

    /** The hall, through which people come and go. */
    public RoomPlan hall() {
        return rooms.get(0);
    }
}
