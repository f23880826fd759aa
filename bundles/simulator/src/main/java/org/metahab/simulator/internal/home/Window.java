/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.LocalTime;

/**
 * A part of the day; it ends before it begins where it goes over midnight, and at its beginning where it is the whole day.
 *
 * @param from its first moment
 * @param until the first moment after it
 */
record Window(LocalTime from, LocalTime until) {

    static final Window WHOLE_DAY = new Window(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** So many minutes from so many minutes after midnight. */
    static Window of(double from, double minutes) {
        return new Window(time(from), time(from + minutes));
    }

    /** So many minutes after midnight, of whichever day. */
    static LocalTime time(double minutes) {
        return LocalTime.ofSecondOfDay(Math.floorMod(Math.round(minutes), 24 * 60) * 60L);
    }
}
