/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.metahab.hub.item.Item;
import org.metahab.simulator.truth.TrueHabit;

/**
 * A home.
 *
 * @param style what it differs in as a whole
 * @param zone its time zone
 * @param latitude degrees north
 * @param longitude degrees east
 * @param start the first moment of its life, at night
 * @param items all items, groups first
 * @param rooms all rooms, the hall first
 * @param people who lives there
 * @param habits what they use to do
 * @param frontDoor the front door's contact; empty where there is none
 * @param thermometers items that tell temperatures
 * @param lightSensor the item that tells the light outside; empty where there is none
 * @param motionHold seconds until a motion sensor turns off again
 * @param motionEvery minutes between motions of a person who stays in a room, in the mean
 * @param hallAutomation whether a rule of the home's own switches the hall's light on
 */
public record HomePlan(
        HomeStyle style,
        ZoneId zone,
        double latitude,
        double longitude,
        Instant start,
        List<Item> items,
        List<RoomPlan> rooms,
        List<PersonPlan> people,
        List<TrueHabit> habits,
        String frontDoor,
        List<String> thermometers,
        String lightSensor,
        double motionHold,
        double motionEvery,
        boolean hallAutomation) {

    public HomePlan {
        items = List.copyOf(items);
        rooms = List.copyOf(rooms);
        people = List.copyOf(people);
        habits = List.copyOf(habits);
        thermometers = List.copyOf(thermometers);
    }

    /** The hall, through which people come and go. */
    public RoomPlan hall() {
        return rooms.get(0);
    }
}
