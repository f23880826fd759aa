/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.function.Predicate;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.runtime.internal.rule.module.Settings;

/** Conditions on the time of day and on the day. */
final class TimeConditions {

    private TimeConditions() {}

    /** From the start, which counts, to the end, which doesn't; over midnight when the end is not later. */
    static Condition timeOfDay(Settings settings, HandlerContext context) {
        LocalTime start = settings.text("startTime", LocalTime::parse);
        LocalTime end = settings.text("endTime", LocalTime::parse);
        return run -> {
            LocalTime now = context.clock().local().toLocalTime();
            return start.isBefore(end)
                    ? !now.isBefore(start) && now.isBefore(end)
                    : !now.isBefore(start) || now.isBefore(end);
        };
    }

    static Condition dayOfWeek(Settings settings, HandlerContext context) {
        Set<DayOfWeek> days = Set.copyOf(settings.texts("days", Ephemeris::day));
        return run -> days.contains(context.clock().local().getDayOfWeek());
    }

    static Condition weekend(Settings settings, HandlerContext context) {
        return day(settings, context, context.ephemeris()::isWeekend);
    }

    static Condition weekday(Settings settings, HandlerContext context) {
        return day(settings, context, day -> !context.ephemeris().isWeekend(day));
    }

    static Condition holiday(Settings settings, HandlerContext context) {
        return day(settings, context, context.ephemeris()::isHoliday);
    }

    static Condition notHoliday(Settings settings, HandlerContext context) {
        return day(settings, context, day -> !context.ephemeris().isHoliday(day));
    }

    private static Condition day(Settings settings, HandlerContext context, Predicate<LocalDate> wanted) {
        long offset = settings.number("offset", 0);
        return run -> wanted.test(context.clock().local().toLocalDate().plusDays(offset));
    }
}
