/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.util.List;

/** What people do in a room that takes several steps, each with what it touches, in the order that most people keep. */
public enum Activity {
    /** Going to the toilet. */
    TOILET(
            new Use(Fixture.BATHROOM_DOOR, 0.5, 2, 2),
            new Use(Fixture.TOILET_FLUSH, 0.95, 90, 4),
            new Use(Fixture.BASIN, 0.7, 8, 12)),
    /** Showering. */
    SHOWER(
            new Use(Fixture.BATHROOM_DOOR, 0.6, 2, 2),
            new Use(Fixture.SHOWER, 0.95, 40, 300),
            new Use(Fixture.CABINET, 0.6, 60, 5),
            new Use(Fixture.BASIN, 0.5, 20, 15)),
    /** Brushing teeth, shaving, make-up. */
    GROOMING(
            new Use(Fixture.CABINET, 0.8, 10, 4),
            new Use(Fixture.BASIN, 0.9, 12, 20),
            new Use(Fixture.BASIN, 0.6, 60, 10),
            new Use(Fixture.CABINET, 0.6, 15, 3)),
    /** Dressing, or undressing. */
    DRESSING(
            new Use(Fixture.WARDROBE, 0.8, 20, 15),
            new Use(Fixture.CHEST, 0.7, 15, 5),
            new Use(Fixture.CHEST, 0.4, 10, 4),
            new Use(Fixture.BEDROOM_DOOR, 0.4, 30, 2)),
    /** Breakfast. */
    BREAKFAST(
            new Use(Fixture.KETTLE, 0.7, 15, 150),
            new Use(Fixture.CUPBOARD_A, 0.8, 10, 4),
            new Use(Fixture.FRIDGE, 0.9, 12, 5),
            new Use(Fixture.TOASTER, 0.6, 15, 120),
            new Use(Fixture.DRAWER, 0.7, 8, 2),
            new Use(Fixture.CUPBOARD_B, 0.5, 12, 4),
            new Use(Fixture.FRIDGE, 0.7, 240, 4),
            new Use(Fixture.SINK, 0.5, 60, 20)),
    /** Cooking. */
    COOKING(
            new Use(Fixture.FRIDGE, 0.9, 20, 6),
            new Use(Fixture.CUPBOARD_B, 0.7, 15, 5),
            new Use(Fixture.CUPBOARD_C, 0.8, 15, 5),
            new Use(Fixture.SINK, 0.6, 15, 15),
            new Use(Fixture.STOVE, 0.8, 20, 1_200),
            new Use(Fixture.DRAWER, 0.7, 30, 3),
            new Use(Fixture.FREEZER, 0.4, 40, 5),
            new Use(Fixture.FRIDGE, 0.7, 60, 5),
            new Use(Fixture.MICROWAVE, 0.4, 120, 150),
            new Use(Fixture.CUPBOARD_A, 0.8, 240, 4),
            new Use(Fixture.DRAWER, 0.5, 10, 2)),
    /** A snack or a drink. */
    SNACK(
            new Use(Fixture.FRIDGE, 0.8, 8, 5),
            new Use(Fixture.CUPBOARD_A, 0.5, 8, 3),
            new Use(Fixture.MICROWAVE, 0.3, 15, 100),
            new Use(Fixture.KETTLE, 0.3, 15, 150),
            new Use(Fixture.DRAWER, 0.3, 8, 2)),
    /** Washing up. */
    WASHING_UP(
            new Use(Fixture.SINK, 0.8, 20, 90),
            new Use(Fixture.DISHWASHER_DOOR, 0.7, 20, 60),
            new Use(Fixture.CUPBOARD_A, 0.5, 40, 5),
            new Use(Fixture.CUPBOARD_C, 0.4, 15, 4),
            new Use(Fixture.DRAWER, 0.5, 10, 4)),
    /** Music or games. */
    LEISURE(
            new Use(Fixture.SIDEBOARD, 0.4, 30, 5),
            new Use(Fixture.STEREO, 0.5, 60, 2_400),
            new Use(Fixture.CONSOLE, 0.3, 60, 3_600)),
    /** Work at the desk. */
    DESK(new Use(Fixture.PRINTER, 0.3, 1_200, 240)),
    /** The laundry. */
    LAUNDRY(new Use(Fixture.WASHER_DOOR, 0.9, 15, 60), new Use(Fixture.DRYER, 0.5, 40, 3_600)),
    /** Putting on, or taking off, shoes and coat. */
    COAT(new Use(Fixture.COATS, 0.8, 5, 4));

    /**
     * One step.
     *
     * @param fixture what is touched
     * @param share how likely it belongs to a person's way of doing this, in [0, 1]
     * @param pause seconds after the step before, in the median
     * @param hold seconds until it is closed or switched off again, in the median
     */
    record Use(Fixture fixture, double share, double pause, double hold) {}

    private final List<Use> uses;

    Activity(Use... uses) {
        this.uses = List.of(uses);
    }

    List<Use> uses() {
        return uses;
    }
}
