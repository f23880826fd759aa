/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.util.List;

/**
 * A room.
 *
 * @param kind which room
 * @param darkBelow it is dark while the sun is lower than this, in degrees
 * @param motion the motion sensor's item; empty where there is none
 * @param light the ceiling light's item; empty where there is none
 * @param actuators items that people operate here, with the ceiling light
 */
public record RoomPlan(RoomKind kind, double darkBelow, String motion, String light, List<String> actuators) {

    public RoomPlan {
        actuators = List.copyOf(actuators);
    }

    /** The room's name, which is its group item's where there are groups. */
    public String group() {
        return kind.tag();
    }
}
