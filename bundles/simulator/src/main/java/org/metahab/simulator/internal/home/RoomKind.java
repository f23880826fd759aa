/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

/** The rooms that homes have, with their names and openHAB's location tags. */
public enum RoomKind {
    KITCHEN("Kitchen", "Kitchen", 14),
    LIVING_ROOM("Living room", "LivingRoom", 45),
    HALL("Hall", "Corridor", 2),
    BEDROOM("Bedroom", "Bedroom", 10),
    BATHROOM("Bathroom", "Bathroom", 8),
    OFFICE("Office", "Office", 70),
    DINING_ROOM("Dining room", "DiningRoom", 25),
    LAUNDRY("Laundry", "LaundryRoom", 6);

    private final String label;
    private final String tag;
    private final double stayMinutes;

    RoomKind(String label, String tag, double stayMinutes) {
        this.label = label;
        this.tag = tag;
        this.stayMinutes = stayMinutes;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The semantic tag of a location, and the name of the room's group item. */
    public String tag() {
        return tag;
    }

    /** How long people stay by default, in the median. */
    public double stayMinutes() {
        return stayMinutes;
    }
}
