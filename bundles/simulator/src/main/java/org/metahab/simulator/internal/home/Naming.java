/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.util.Locale;

/** How a home's items are named. */
enum Naming {
    /** {@code Kitchen_Light}, in the room's group. */
    ROOM_FIRST,
    /** {@code LightKitchen}, in the room's group. */
    THING_FIRST,
    /** {@code Device_12_Kitchen_Light}, without groups, the room as a tag. */
    NUMBERED,
    /** {@code c7}, without groups: neither rooms nor things have names. */
    CODED;

    boolean hasGroups() {
        return this == ROOM_FIRST || this == THING_FIRST;
    }

    /** The name of a thing in a room, the so-manieth item of the home. */
    String name(RoomKind room, String id, int number) {
        return switch (this) {
            case ROOM_FIRST -> room.tag() + "_" + id;
            case THING_FIRST -> id + room.tag();
            case NUMBERED -> "Device_" + (10 + number) + "_" + room.tag() + "_" + id;
            case CODED -> room.tag().substring(0, 1).toLowerCase(Locale.ROOT) + (1 + number);
        };
    }

    /** What people call it. */
    String label(RoomKind room, String label, String name) {
        return this == CODED ? name : room.label() + " " + label;
    }
}
