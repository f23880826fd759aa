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
 * @param actuators items that people operate here, the ceiling light first
 */
public record RoomPlan(RoomKind kind, double darkBelow, String motion, List<String> actuators) {

    public RoomPlan {
        actuators = List.copyOf(actuators);
    }

    /** The room's group item. */
    public String group() {
        return kind.tag();
    }

    /** The ceiling light's item. */
    public String light() {
        return actuators.get(0);
    }
}
