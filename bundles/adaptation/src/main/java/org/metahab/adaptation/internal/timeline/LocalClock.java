/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** What the clock on the wall showed, quick for many moments of the same season. For one thread at a time. */
public final class LocalClock {

    private static final long DAY = 86_400;
    /** Day 0 of 1970 was a Thursday; from Monday on, that is day 3 of the week. */
    private static final int FIRST_DAY = 3;

    private static final int SATURDAY = 5;

    private final ZoneId zone;
    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;
    private long offset;

    public LocalClock(ZoneId zone) {
        this.zone = zone;
    }

    /** The minute of the day at a moment in milliseconds since 1970. */
    public int minute(long time) {
        return (int) (Math.floorMod(local(time), DAY) / 60);
    }

    /** Days since 1970. */
    public long day(long time) {
        return Math.floorDiv(local(time), DAY);
    }

    /** The same as a date. */
    public LocalDate date(long time) {
        return LocalDate.ofEpochDay(day(time));
    }

    /** Whether it was a Saturday or Sunday. */
    public boolean isWeekend(long time) {
        return Math.floorMod(day(time) + FIRST_DAY, 7) >= SATURDAY;
    }

    private long local(long time) {
        long second = Math.floorDiv(time, 1_000L);
        if (second < from || second >= until) {
            Instant instant = Instant.ofEpochSecond(second);
            ZoneOffsetTransition next = zone.getRules().nextTransition(instant);
            from = second;
            until = next == null ? Long.MAX_VALUE : next.toEpochSecond();
            offset = zone.getRules().getOffset(instant).getTotalSeconds();
        }
        return second + offset;
    }
}
