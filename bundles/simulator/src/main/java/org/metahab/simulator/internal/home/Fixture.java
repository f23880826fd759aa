/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import static org.metahab.simulator.internal.home.RoomKind.BATHROOM;
import static org.metahab.simulator.internal.home.RoomKind.BEDROOM;
import static org.metahab.simulator.internal.home.RoomKind.HALL;
import static org.metahab.simulator.internal.home.RoomKind.KITCHEN;
import static org.metahab.simulator.internal.home.RoomKind.LAUNDRY;
import static org.metahab.simulator.internal.home.RoomKind.LIVING_ROOM;
import static org.metahab.simulator.internal.home.RoomKind.OFFICE;

/** What people touch in the course of their activities, apart from lights. */
enum Fixture {
    FRIDGE(KITCHEN, "Fridge", "fridge", Nature.DOOR),
    FREEZER(KITCHEN, "Freezer", "freezer", Nature.DOOR),
    CUPBOARD_A(KITCHEN, "Cupboard_A", "cupboard with plates", Nature.DOOR),
    CUPBOARD_B(KITCHEN, "Cupboard_B", "cupboard with groceries", Nature.DOOR),
    CUPBOARD_C(KITCHEN, "Cupboard_C", "cupboard with pans", Nature.DOOR),
    DRAWER(KITCHEN, "Drawer", "drawer", Nature.DOOR),
    MICROWAVE(KITCHEN, "Microwave", "microwave", Nature.APPLIANCE),
    TOASTER(KITCHEN, "Toaster", "toaster", Nature.APPLIANCE),
    KETTLE(KITCHEN, "Kettle", "kettle", Nature.APPLIANCE),
    STOVE(KITCHEN, "Stove", "stove", Nature.APPLIANCE),
    SINK(KITCHEN, "Sink", "sink", Nature.USE),
    DISHWASHER_DOOR(KITCHEN, "Dishwasher_Door", "dishwasher door", Nature.DOOR),
    TOILET_FLUSH(BATHROOM, "Toilet_Flush", "toilet flush", Nature.USE),
    BATHROOM_DOOR(BATHROOM, "Door", "door", Nature.DOOR),
    CABINET(BATHROOM, "Cabinet", "medicine cabinet", Nature.DOOR),
    BASIN(BATHROOM, "Basin", "wash basin", Nature.USE),
    SHOWER(BATHROOM, "Shower", "shower", Nature.USE),
    WARDROBE(BEDROOM, "Wardrobe", "wardrobe", Nature.DOOR),
    CHEST(BEDROOM, "Chest", "chest of drawers", Nature.DOOR),
    BEDROOM_DOOR(BEDROOM, "Door", "door", Nature.DOOR),
    STEREO(LIVING_ROOM, "Stereo", "stereo", Nature.APPLIANCE),
    SIDEBOARD(LIVING_ROOM, "Sideboard", "sideboard", Nature.DOOR),
    CONSOLE(LIVING_ROOM, "Console", "games console", Nature.APPLIANCE),
    COATS(HALL, "Closet", "closet", Nature.DOOR),
    PRINTER(OFFICE, "Printer", "printer", Nature.APPLIANCE),
    WASHER_DOOR(LAUNDRY, "Washer_Door", "washing machine door", Nature.DOOR),
    DRYER(LAUNDRY, "Dryer", "dryer", Nature.APPLIANCE);

    /** How it shows that it is used. */
    enum Nature {
        /** It is opened and closed. */
        DOOR,
        /** It is switched on and off. */
        APPLIANCE,
        /** A sensor notices its use. */
        USE
    }

    final RoomKind room;
    final String id;
    final String label;
    final Nature nature;

    Fixture(RoomKind room, String id, String label, Nature nature) {
        this.room = room;
        this.id = id;
        this.label = label;
        this.nature = nature;
    }
}
