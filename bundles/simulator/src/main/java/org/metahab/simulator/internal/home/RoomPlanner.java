/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.util.ArrayList;
import java.util.List;

/** Furnishes the rooms of a home. */
final class RoomPlanner {

    private final Chance chance;
    private final Items items;
    private final double sensors;

    RoomPlanner(Chance chance, Items items) {
        this.chance = chance;
        this.items = items;
        this.sensors = chance.oneOf(List.of(0.3, 0.7, 0.9, 1.0));
    }

    List<RoomPlan> rooms() {
        List<RoomKind> kinds = new ArrayList<>(
                List.of(RoomKind.HALL, RoomKind.KITCHEN, RoomKind.LIVING_ROOM, RoomKind.BEDROOM, RoomKind.BATHROOM));
        addSometimes(kinds, RoomKind.OFFICE, 0.5);
        addSometimes(kinds, RoomKind.DINING_ROOM, 0.25);
        addSometimes(kinds, RoomKind.LAUNDRY, 0.3);
        List<RoomPlan> rooms = new ArrayList<>();
        for (RoomKind kind : kinds) {
            items.room(kind);
            rooms.add(room(kind));
        }
        return rooms;
    }

    private void addSometimes(List<RoomKind> kinds, RoomKind kind, double probability) {
        if (chance.happens(probability)) {
            kinds.add(kind);
        }
    }

    private RoomPlan room(RoomKind kind) {
        String motion = chance.happens(sensors) ? items.motion(kind) : "";
        List<String> actuators = new ArrayList<>();
        actuators.add(items.light(kind, "Light", "light", chance.happens(0.2)));
        switch (kind) {
            case KITCHEN -> {
                plug(actuators, kind, "Coffee", "coffee machine", 0.7);
                plug(actuators, kind, "Radio", "radio", 0.5);
                plug(actuators, kind, "Hood", "extractor hood", 0.5);
                plug(actuators, kind, "Dishwasher", "dishwasher", 0.4);
            }
            case LIVING_ROOM -> {
                plug(actuators, kind, "TV", "TV", 0.9);
                lamp(actuators, kind, "Lamp", "floor lamp", 0.7);
                blinds(actuators, kind, 0.5);
            }
            case BEDROOM -> {
                lamp(actuators, kind, "Lamp", "bedside lamp", 0.8);
                blinds(actuators, kind, 0.5);
            }
            case BATHROOM -> {
                lamp(actuators, kind, "Mirror", "mirror light", 0.5);
                plug(actuators, kind, "Fan", "fan", 0.5);
            }
            case HALL -> lamp(actuators, kind, "Porch", "porch light", 0.5);
            case OFFICE -> {
                lamp(actuators, kind, "Lamp", "desk lamp", 0.7);
                plug(actuators, kind, "PC", "computer", 0.6);
            }
            case DINING_ROOM -> lamp(actuators, kind, "Lamp", "table lamp", 0.5);
            case LAUNDRY -> plug(actuators, kind, "Washer", "washing machine", 0.9);
        }
        double darkBelow = kind == RoomKind.HALL || kind == RoomKind.BATHROOM
                ? chance.between(0, chance.happens(0.3) ? 90 : 12)
                : chance.between(-4, 8);
        return new RoomPlan(kind, darkBelow, motion, actuators);
    }

    private void plug(List<String> actuators, RoomKind kind, String id, String label, double probability) {
        if (chance.happens(probability)) {
            actuators.add(items.plug(kind, id, label));
        }
    }

    private void lamp(List<String> actuators, RoomKind kind, String id, String label, double probability) {
        if (chance.happens(probability)) {
            actuators.add(items.light(kind, id, label, chance.happens(0.25)));
        }
    }

    private void blinds(List<String> actuators, RoomKind kind, double probability) {
        if (chance.happens(probability)) {
            actuators.add(items.blinds(kind));
        }
    }
}
