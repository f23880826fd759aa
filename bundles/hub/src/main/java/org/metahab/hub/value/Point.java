/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

import java.math.BigDecimal;

/**
 * A place on Earth (WGS 84).
 *
 * @param latitude degrees, in [-90, 90]
 * @param longitude degrees, in [-180, 180]
 * @param altitude metres
 */
public record Point(BigDecimal latitude, BigDecimal longitude, BigDecimal altitude) implements State, Command {

    /** @throws IllegalArgumentException when latitude or longitude is out of its range */
    public Point {
        requireAtMost("latitude", latitude, 90);
        requireAtMost("longitude", longitude, 180);
        latitude = Numbers.normal(latitude);
        longitude = Numbers.normal(longitude);
        altitude = Numbers.normal(altitude);
    }

    private static void requireAtMost(String name, BigDecimal degrees, int limit) {
        if (degrees.abs().compareTo(BigDecimal.valueOf(limit)) > 0) {
            throw new IllegalArgumentException(
                    "A " + name + " is between -" + limit + " and " + limit + ", not " + degrees);
        }
    }

    @Override
    public String text() {
        String place = latitude.toPlainString() + "," + longitude.toPlainString();
        return altitude.signum() == 0 ? place : place + "," + altitude.toPlainString();
    }
}
