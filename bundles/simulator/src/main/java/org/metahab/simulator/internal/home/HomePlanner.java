/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.metahab.simulator.truth.TrueHabit;

/** Plans homes from seeds. */
public final class HomePlanner {

    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final LocalDate FIRST_START = LocalDate.of(2023, 1, 1);

    private static final List<Place> PLACES = List.of(
            new Place("Europe/Berlin", 52.5, 13.4),
            new Place("Europe/Madrid", 40.4, -3.7),
            new Place("Europe/Helsinki", 60.2, 24.9),
            new Place("Europe/London", 51.5, -0.1),
            new Place("America/New_York", 40.7, -74.0),
            new Place("America/Los_Angeles", 34.1, -118.2),
            new Place("Asia/Tokyo", 35.7, 139.7),
            new Place("Australia/Sydney", -33.9, 151.2));

    private HomePlanner() {}

    private record Place(String zone, double latitude, double longitude) {}

    /** The home of that seed, always the same. */
    public static HomePlan plan(long seed) {
        Chance chance = new Chance(seed);
        Place place = chance.oneOf(PLACES);
        ZoneId zone = ZoneId.of(place.zone());
        Instant start = FIRST_START
                .plusDays(chance.whole(0, 3 * 365))
                .atTime(NIGHT)
                .atZone(zone)
                .toInstant();
        HomeStyle style = HomeStyle.draw(chance);
        Items items = new Items(style.naming());
        List<RoomPlan> rooms = new RoomPlanner(chance, items, style).rooms();
        List<PersonPlan> people = new PersonPlanner(chance, items, style).people();
        List<TrueHabit> habits = new ArrayList<>();
        for (PersonPlan person : people) {
            habits.addAll(new HabitPlanner(chance, items, rooms, person, style.chaos()).habits());
        }
        String frontDoor = chance.happens(0.8) ? items.contact(RoomKind.HALL, "FrontDoor", "front door") : "";
        List<String> thermometers = new ArrayList<>();
        for (RoomPlan room : rooms) {
            if (chance.happens(0.25)) {
                thermometers.add(items.thermometer(room.kind()));
            }
        }
        String lightSensor = chance.happens(0.3) ? items.lightSensor() : "";
        return new HomePlan(
                style,
                zone,
                place.latitude(),
                place.longitude(),
                start,
                items.all(),
                rooms,
                people,
                habits,
                frontDoor,
                thermometers,
                lightSensor,
                style.pulsing() ? chance.between(1, 5) : chance.between(20, 180),
                style.pulsing() ? chance.skewed(1.5, 0.6) : chance.between(4, 20),
                chance.happens(0.2));
    }
}
