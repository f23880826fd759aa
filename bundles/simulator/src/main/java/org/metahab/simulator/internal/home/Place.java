/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Where a home is.
 *
 * @param zone its time zone
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Place(ZoneId zone, double latitude, double longitude) {

    static final List<Place> ALL = List.of(
            of("Europe/Berlin", 52.5, 13.4),
            of("Europe/Madrid", 40.4, -3.7),
            of("Europe/Helsinki", 60.2, 24.9),
            of("Europe/London", 51.5, -0.1),
            of("America/New_York", 40.7, -74.0),
            of("America/Los_Angeles", 34.1, -118.2),
            of("Asia/Tokyo", 35.7, 139.7),
            of("Australia/Sydney", -33.9, 151.2));

    /** Degrees of the sun above the horizon; negative below. */
    public double sun(Instant at) {
        return Sun.elevation(at, latitude, longitude);
    }

    private static Place of(String zone, double latitude, double longitude) {
        return new Place(ZoneId.of(zone), latitude, longitude);
    }
}
