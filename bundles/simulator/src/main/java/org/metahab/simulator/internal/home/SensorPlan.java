/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a home senses, apart from the rooms' motion sensors. Items that are not there are empty.
 *
 * @param frontDoor the front door's contact
 * @param bed notices that somebody lies in bed
 * @param thermometers items that tell temperatures
 * @param meters items that tell a plug's power, by the plug's item
 * @param lightSensor the item that tells the light outside
 * @param motionHold seconds until a motion sensor turns off again
 * @param motionEvery minutes between motions of a person who stays in a room, in the mean
 * @param pollEvery minutes after which devices tell their states again; 0 where they don't
 * @param twice how likely a sensor's message comes twice, in [0, 1]
 */
public record SensorPlan(
        String frontDoor,
        String bed,
        List<String> thermometers,
        Map<String, String> meters,
        String lightSensor,
        double motionHold,
        double motionEvery,
        double pollEvery,
        double twice) {

    public SensorPlan {
        thermometers = List.copyOf(thermometers);
        meters = Collections.unmodifiableMap(new LinkedHashMap<>(meters));
    }

    /** Everything, up to so many items of the home in all, groups not counted. */
    static SensorPlan ofSoak(Chance chance, Items items, List<RoomPlan> rooms, int most) {
        String frontDoor = items.contact(RoomKind.HALL, "FrontDoor", "front door");
        String bed = items.sensor(RoomKind.BEDROOM, "Bed", "bed");
        String light = items.lightSensor();
        List<String> thermometers = new ArrayList<>();
        for (RoomPlan room : rooms) {
            if (items.points() < most) {
                thermometers.add(items.thermometer(room.kind()));
            }
        }
        for (int i = 1; items.points() < most; i++) {
            RoomKind room = rooms.get(i % rooms.size()).kind();
            items.contact(room, "Window_" + i, "window " + i);
        }
        return new SensorPlan(
                frontDoor, bed, thermometers, Map.of(), light, chance.between(60, 120), chance.between(4, 10), 0, 0.01);
    }

    /** Draws a home's sensors. */
    static SensorPlan draw(Chance chance, Items items, HomeStyle style, List<RoomPlan> rooms) {
        String frontDoor = chance.happens(0.8) ? items.contact(RoomKind.HALL, "FrontDoor", "front door") : "";
        String bed = chance.happens(0.5 * style.fixtures()) ? items.sensor(RoomKind.BEDROOM, "Bed", "bed") : "";
        List<String> thermometers = rooms.stream()
                .filter(room -> chance.happens(0.25))
                .map(room -> items.thermometer(room.kind()))
                .toList();
        return new SensorPlan(
                frontDoor,
                bed,
                thermometers,
                chance.happens(0.2) ? items.meters() : Map.of(),
                chance.happens(0.3) ? items.lightSensor() : "",
                style.pulsing() ? chance.between(1, 5) : chance.between(20, 180),
                style.pulsing() ? chance.skewed(1.5, 0.6) : chance.between(4, 20),
                chance.happens(0.1) ? chance.between(10, 120) : 0,
                chance.happens(0.2) ? chance.between(0, 0.1) : 0);
    }
}
