/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two day fields of a cron expression, with their special forms. */
final class CronDays {

    private static final Map<String, Integer> NAMES =
            Map.of("SUN", 1, "MON", 2, "TUE", 3, "WED", 4, "THU", 5, "FRI", 6, "SAT", 7);
    private static final CronField MONTH_DAY = new CronField("day of month", 1, 31, Map.of());
    private static final CronField WEEK_DAY = new CronField("day of week", 1, 7, NAMES);

    private static final Pattern NEAREST_WORKDAY = Pattern.compile("(\\d+)W");
    private static final Pattern NTH_IN_MONTH = Pattern.compile("(\\w+)#([1-5])");
    private static final Pattern LAST_IN_MONTH = Pattern.compile("(\\w+)L");

    private CronDays() {}

    static Predicate<LocalDate> ofMonth(String field) {
        return anyOf(field, CronDays::monthPart);
    }

    static Predicate<LocalDate> ofWeek(String field) {
        return anyOf(field, CronDays::weekPart);
    }

    private static Predicate<LocalDate> anyOf(String field, Function<String, Predicate<LocalDate>> reader) {
        if (CronField.isAny(field)) {
            return day -> true;
        }
        Predicate<LocalDate> any = day -> false;
        for (String part : field.split(",", -1)) {
            any = any.or(reader.apply(part));
        }
        return any;
    }

    private static Predicate<LocalDate> monthPart(String part) {
        if (part.equals("L")) {
            return day -> day.getDayOfMonth() == day.lengthOfMonth();
        }
        if (part.equals("LW") || part.equals("WL")) {
            return day -> day.equals(nearestWorkday(day, day.lengthOfMonth()));
        }
        Matcher workday = NEAREST_WORKDAY.matcher(part);
        if (workday.matches()) {
            int target = MONTH_DAY.number(workday.group(1));
            return day -> target <= day.lengthOfMonth() && day.equals(nearestWorkday(day, target));
        }
        BitSet days = MONTH_DAY.part(part);
        return day -> days.get(day.getDayOfMonth());
    }

    private static Predicate<LocalDate> weekPart(String part) {
        if (part.equals("L")) {
            return day -> day.getDayOfWeek() == DayOfWeek.SUNDAY;
        }
        Matcher nth = NTH_IN_MONTH.matcher(part);
        if (nth.matches()) {
            int weekday = WEEK_DAY.number(nth.group(1));
            int ordinal = Integer.parseInt(nth.group(2));
            return day -> number(day) == weekday && (day.getDayOfMonth() - 1) / 7 + 1 == ordinal;
        }
        Matcher last = LAST_IN_MONTH.matcher(part);
        if (last.matches()) {
            int weekday = WEEK_DAY.number(last.group(1));
            return day -> number(day) == weekday && day.getDayOfMonth() + 7 > day.lengthOfMonth();
        }
        BitSet days = WEEK_DAY.part(part);
        return day -> days.get(number(day));
    }

    /** Sunday is 1. */
    private static int number(LocalDate day) {
        return day.getDayOfWeek().getValue() % 7 + 1;
    }

    /** The workday closest to the target day, within the month of the given day. */
    private static LocalDate nearestWorkday(LocalDate month, int target) {
        LocalDate day = month.withDayOfMonth(target);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> target == 1 ? day.plusDays(2) : day.minusDays(1);
            case SUNDAY ->
                target == day.lengthOfMonth()
                        ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                        : day.plusDays(1);
            default -> day;
        };
    }
}
