/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Where the sun is, to about half a degree (the usual approximations of declination and equation of time). */
public final class Sun {

    private Sun() {}

    /** Degrees above the horizon; negative below. */
    public static double elevation(Instant at, double latitude, double longitude) {
        ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
        int day = utc.getDayOfYear();
        double year = Math.toRadians(360.0 / 365 * (day - 81));
        double equationOfTime = 9.87 * Math.sin(2 * year) - 7.53 * Math.cos(year) - 1.5 * Math.sin(year);
        double declination = Math.toRadians(-23.44 * Math.cos(Math.toRadians(360.0 / 365 * (day + 10))));
        double solarHours = utc.toLocalTime().toSecondOfDay() / 3600.0 + longitude / 15 + equationOfTime / 60;
        double hourAngle = Math.toRadians(15 * (solarHours - 12));
        double phi = Math.toRadians(latitude);
        return Math.toDegrees(Math.asin(
                Math.sin(phi) * Math.sin(declination) + Math.cos(phi) * Math.cos(declination) * Math.cos(hourAngle)));
    }
}
