/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.sun;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.metahab.hub.place.Place;
import org.shredzone.commons.suncalc.SunPosition;
import org.shredzone.commons.suncalc.SunTimes;

/** Where the sun stands, and when it rises and sets; good to a minute and a tenth of a degree. Safe for any thread. */
public final class Sun {

    private Sun() {}

    /**
     * How high the sun's centre stands above the horizon, without the air's refraction.
     *
     * @return degrees from -90 to 90; about -0.83 at sunrise and sunset
     */
    public static double elevation(Place place, Instant at) {
        return SunPosition.compute()
                .at(place.latitude(), place.longitude())
                .on(at)
                .execute()
                .getTrueAltitude();
    }

    /** When the sun rises on a day; empty where it doesn't on that day. */
    public static Optional<Instant> rise(Place place, LocalDate day, ZoneId zone) {
        return Optional.ofNullable(times(place, day, zone).getRise()).map(ZonedDateTime::toInstant);
    }

    /** When the sun sets on a day; empty where it doesn't on that day. */
    public static Optional<Instant> set(Place place, LocalDate day, ZoneId zone) {
        return Optional.ofNullable(times(place, day, zone).getSet()).map(ZonedDateTime::toInstant);
    }

    private static SunTimes times(Place place, LocalDate day, ZoneId zone) {
        return SunTimes.compute()
                .at(place.latitude(), place.longitude())
                .on(day)
                .timezone(zone)
                .oneDay()
                .execute();
    }
}
