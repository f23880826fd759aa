/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly;

import java.time.Duration;

/**
 * When something is told.
 *
 * @param chance the share of stays, silences and days of one item that may be told without need, in (0, 1): the false-alarm
 *     rate where the item's future is like its past (exchangeable)
 * @param dayChance the same for days: the share of days on which a state may be told to last too late, in (0, 1)
 * @param margin how much longer than what that rate allows something must last, at least 1; it only makes alarms rarer
 * @param shortest nothing shorter than this is told of
 * @param lowBattery a battery is low at this charge or below, in percent
 */
public record AnomalyOptions(double chance, double dayChance, double margin, Duration shortest, double lowBattery) {

    /** What suits most homes. */
    public static final AnomalyOptions DEFAULT = new AnomalyOptions(0.02, 0.05, 2, Duration.ofMinutes(30), 15);

    /** @throws IllegalArgumentException when a number is out of its range; the message names it */
    public AnomalyOptions {
        requireShare("chance", chance);
        requireShare("dayChance", dayChance);
        if (!(margin >= 1)) {
            throw new IllegalArgumentException("margin is at least 1, not " + margin);
        }
    }

    private static void requireShare(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " is between 0 and 1, not " + value);
        }
    }
}
