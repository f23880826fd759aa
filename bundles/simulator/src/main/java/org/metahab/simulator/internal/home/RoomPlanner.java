/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.util.ArrayList;
import java.util.List;

/** Furnishes the rooms of a home. */
final class RoomPlanner {

    static final int MOST_LIGHTS = 6;

    private final Chance chance;
    private final Items items;
    private final HomeStyle style;

    RoomPlanner(Chance chance, Items items, HomeStyle style) {
        this.chance = chance;
        this.items = items;
        this.style = style;
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
        String motion = chance.happens(style.motion()) ? items.motion(kind) : "";
        List<String> actuators = new ArrayList<>();
        String light = "";
        if (chance.happens(style.lights())) {
            light = items.light(kind, "Light", "light", chance.happens(0.2));
            actuators.add(light);
        }
        furnish(kind, actuators);
        if (style.moreLights()) {
            for (int i = 2; i <= MOST_LIGHTS && chance.happens(0.6); i++) {
                actuators.add(items.light(kind, "Light_" + i, "light " + i, chance.happens(0.25)));
            }
        }
        for (Fixture fixture : Fixture.values()) {
            if (fixture.room == kind && chance.happens(style.fixtures())) {
                fix(fixture, actuators);
            }
        }
        double darkBelow = kind == RoomKind.HALL || kind == RoomKind.BATHROOM
                ? chance.between(0, chance.happens(0.3) ? 90 : 12)
                : chance.between(-4, 8);
        return new RoomPlan(kind, darkBelow, motion, light, actuators);
    }

    private void fix(Fixture fixture, List<String> actuators) {
        switch (fixture.nature) {
            case DOOR -> items.contact(fixture.room, fixture.id, fixture.label);
            case APPLIANCE -> actuators.add(items.plug(fixture.room, fixture.id, fixture.label));
            case USE -> items.sensor(fixture.room, fixture.id, fixture.label);
        }
    }

    private void furnish(RoomKind kind, List<String> actuators) {
        switch (kind) {
            case KITCHEN -> {
                plug(actuators, kind, "Coffee", "coffee machine", 0.8);
                plug(actuators, kind, "Radio", "radio", 0.6);
                plug(actuators, kind, "Hood", "extractor hood", 0.6);
                plug(actuators, kind, "Dishwasher", "dishwasher", 0.5);
            }
            case LIVING_ROOM -> {
                plug(actuators, kind, "TV", "TV", 1);
                lamp(actuators, kind, "Lamp", "floor lamp", 0.8);
                blinds(actuators, kind);
            }
            case BEDROOM -> {
                lamp(actuators, kind, "Lamp", "bedside lamp", 0.9);
                blinds(actuators, kind);
            }
            case BATHROOM -> {
                lamp(actuators, kind, "Mirror", "mirror light", 0.6);
                plug(actuators, kind, "Fan", "fan", 0.6);
            }
            case HALL -> lamp(actuators, kind, "Porch", "porch light", 0.6);
            case OFFICE -> {
                lamp(actuators, kind, "Lamp", "desk lamp", 0.8);
                plug(actuators, kind, "PC", "computer", 0.7);
            }
            case DINING_ROOM -> lamp(actuators, kind, "Lamp", "table lamp", 0.6);
            case LAUNDRY -> plug(actuators, kind, "Washer", "washing machine", 1);
        }
    }

    private void plug(List<String> actuators, RoomKind kind, String id, String label, double probability) {
        if (chance.happens(probability * style.plugs())) {
            actuators.add(items.plug(kind, id, label));
        }
    }

    private void lamp(List<String> actuators, RoomKind kind, String id, String label, double probability) {
        if (chance.happens(probability * style.lights())) {
            actuators.add(items.light(kind, id, label, chance.happens(0.25)));
        }
    }

    /** Who has few plugs has no shutters with a motor either. */
    private void blinds(List<String> actuators, RoomKind kind) {
        if (chance.happens(0.6 * style.plugs())) {
            actuators.add(items.blinds(kind));
        }
    }
}
