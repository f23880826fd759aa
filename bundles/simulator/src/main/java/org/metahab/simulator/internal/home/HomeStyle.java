/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.util.List;

/**
 * What homes differ in as a whole, so that a prior learns what holds in any: how much there is to operate and to sense, how
 * it is named, and how its people are told from its sensors.
 *
 * @param naming how items are named
 * @param annotated whether each operation by hand is told as a person's command, as in annotated recordings; only then
 *     operating doors, cupboards and taps counts as acting
 * @param lights how likely a room has each of its lights, in [0, 1]
 * @param plugs the same of plugs and appliances
 * @param fixtures the same of cupboards, doors, taps and the like
 * @param moreLights whether rooms have further lights
 * @param motion how likely a room has a motion sensor
 * @param pulsing whether motion sensors turn off at once and on with each movement, instead of holding
 * @param bounce how likely what is opened and closed at once shows it once more, in [0, 1)
 * @param chaos how little people's days and ways repeat, from 0 for clockwork to 1
 */
public record HomeStyle(
        Naming naming,
        boolean annotated,
        double lights,
        double plugs,
        double fixtures,
        boolean moreLights,
        double motion,
        boolean pulsing,
        double bounce,
        double chaos) {

    static HomeStyle draw(Chance chance) {
        double chaos = chance.between(0, 1);
        double dice = chance.between(0, 1);
        if (dice < 0.4) {
            return smart(chance, chaos);
        } else if (dice < 0.75) {
            return studied(chance, chaos);
        } else if (dice < 0.9) {
            return fullOfLights(chance, chaos);
        }
        return sparse(chance, chaos);
    }

    /** A well-equipped smart home with regular people. */
    static HomeStyle ofSoak() {
        return new HomeStyle(Naming.ROOM_FIRST, false, 1, 1, 0.3, false, 1, false, 0, 0.15);
    }

    /** A smart home as hobbyists have it: lights, plugs and sensors, switched at walls and by apps. */
    private static HomeStyle smart(Chance chance, double chaos) {
        return new HomeStyle(
                chance.oneOf(List.of(Naming.ROOM_FIRST, Naming.ROOM_FIRST, Naming.THING_FIRST)),
                false,
                chance.between(0.6, 1),
                chance.between(0.3, 1),
                chance.happens(0.5) ? 0 : chance.between(0, 0.4),
                chance.happens(0.3),
                chance.oneOf(List.of(0.3, 0.7, 0.9, 1.0)),
                chance.happens(0.15),
                0,
                chaos);
    }

    /** A home with sensors at whatever people touch, as studies of daily living equip it. */
    private static HomeStyle studied(Chance chance, double chaos) {
        boolean contactsOnly = chance.happens(0.4);
        return new HomeStyle(
                chance.oneOf(List.of(Naming.NUMBERED, Naming.NUMBERED, Naming.ROOM_FIRST, Naming.CODED)),
                true,
                contactsOnly ? 0 : chance.between(0, 0.8),
                contactsOnly ? 0.1 : chance.between(0.2, 0.8),
                chance.between(0.3, 1),
                false,
                chance.happens(0.4) ? 0 : chance.between(0.2, 1),
                chance.happens(0.6),
                chance.happens(0.5) ? chance.between(0.3, 0.97) : chance.between(0, 0.2),
                chaos);
    }

    /** A home in which everything is a lamp with a code. */
    private static HomeStyle fullOfLights(Chance chance, double chaos) {
        return new HomeStyle(
                chance.oneOf(List.of(Naming.CODED, Naming.CODED, Naming.THING_FIRST)),
                true,
                chance.between(0.8, 1),
                chance.between(0.2, 0.7),
                0,
                true,
                chance.between(0.5, 1),
                true,
                0,
                chaos);
    }

    /** A home with a few switches. */
    private static HomeStyle sparse(Chance chance, double chaos) {
        return new HomeStyle(
                chance.oneOf(List.of(Naming.ROOM_FIRST, Naming.THING_FIRST)),
                false,
                chance.between(0.2, 0.5),
                chance.between(0.1, 0.3),
                0,
                false,
                chance.happens(0.6) ? 0 : 0.3,
                false,
                0,
                chaos);
    }
}
