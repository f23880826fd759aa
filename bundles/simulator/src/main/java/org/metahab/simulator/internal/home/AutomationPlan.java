/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** What a home does by itself already. */
public sealed interface AutomationPlan {

    /** The rule's uid. */
    String rule();

    /**
     * A room's light is switched on by its motion sensor when it is dark, and off again after a while.
     *
     * @param room the room
     * @param seconds how long it shines
     */
    record LightByMotion(String rule, RoomPlan room, double seconds) implements AutomationPlan {}

    /**
     * What is switched on is switched off after a while.
     *
     * @param item the item
     * @param minutes how long after it was switched on
     */
    record OffAfter(String rule, String item, double minutes) implements AutomationPlan {}

    /**
     * Something shines from dusk on.
     *
     * @param item the item
     * @param until when it is switched off
     */
    record FromDusk(String rule, String item, LocalTime until) implements AutomationPlan {}

    /** Draws a home's automations; most homes have none or one. */
    static List<AutomationPlan> draw(Chance chance, Items items, List<RoomPlan> rooms) {
        List<AutomationPlan> plans = new ArrayList<>();
        RoomPlan hall = rooms.get(0);
        if (!hall.light().isEmpty() && !hall.motion().isEmpty() && chance.happens(0.25)) {
            plans.add(new LightByMotion("hall-light", hall, chance.between(60, 300)));
        }
        if (chance.happens(0.15)) {
            items.find(RoomKind.HALL, "Porch").ifPresent(porch -> {
                LocalTime until = Window.time(chance.between(21 * 60, 24 * 60));
                plans.add(new FromDusk("porch-from-dusk", porch, until));
            });
        }
        for (RoomPlan room : rooms) {
            if (!room.light().isEmpty() && chance.happens(0.04)) {
                plans.add(new OffAfter(room.group() + "-off", room.light(), chance.between(5, 60)));
            }
        }
        return List.copyOf(plans);
    }
}
