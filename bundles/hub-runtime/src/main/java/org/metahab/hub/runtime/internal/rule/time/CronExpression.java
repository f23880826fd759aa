/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.time;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A cron expression in openHAB's dialect of Quartz: {@code second minute hour day-of-month month day-of-week [year]}.
 *
 * <p>Fields take {@code *}, {@code ?}, lists, ranges (which may wrap: {@code FRI-MON}) and steps; the day of the month
 * also {@code L}, {@code LW} and {@code 15W}; the day of the week (1 or {@code SUN} to 7 or {@code SAT}) also
 * {@code 6#3} (the third Friday) and {@code 6L} (the last Friday). A day must suit both day fields. The words
 * {@code @hourly}, {@code @daily}, {@code @weekly} (Mondays), {@code @monthly} and {@code @yearly} stand for what they
 * say.
 *
 * <p>A local time that a change of the clocks skips is taken later by the length of the gap; one that comes twice is
 * taken once, the first time, unless the expression asks for every hour.
 */
public final class CronExpression {

    private static final Map<String, String> WORDS = Map.of(
            "@hourly", "0 0 * * * ?",
            "@daily", "0 0 0 * * ?",
            "@weekly", "0 0 0 ? * MON",
            "@monthly", "0 0 0 1 * ?",
            "@yearly", "0 0 0 1 1 ?",
            "@annually", "0 0 0 1 1 ?");

    private static final int HOURS_A_DAY = 24;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    /** The longest wait between two equal days is 40 years: a 29 February on one weekday around the year 2100. */
    private static final int YEARS_AHEAD = 41;

    private final String text;
    private final BitSet seconds;
    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet months;
    private final BitSet years;
    private final Predicate<LocalDate> days;

    private CronExpression(String text, String[] fields) {
        this.text = text;
        seconds = CronField.parse("second", fields[0], 0, 59);
        minutes = CronField.parse("minute", fields[1], 0, 59);
        hours = CronField.parse("hour", fields[2], 0, 23);
        months = CronField.parse("month", fields[4], 1, 12, CronField.MONTHS);
        years = CronField.parse("year", fields.length > 6 ? fields[6] : "*", FIRST_YEAR, LAST_YEAR);
        days = CronDays.ofMonth(fields[3]).and(CronDays.ofWeek(fields[5]));
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException naming the field and what it takes
     */
    public static CronExpression parse(String text) {
        String word = text.trim();
        if (word.startsWith("@") && !WORDS.containsKey(word)) {
            throw new IllegalArgumentException(
                    "'" + word + "' is not known; use @hourly, @daily, @weekly, @monthly, @yearly or fields");
        }
        String[] fields =
                WORDS.getOrDefault(word, word).toUpperCase(Locale.ROOT).split("\\s+");
        if (fields.length < 6 || fields.length > 7) {
            throw new IllegalArgumentException("'" + word + "' has " + fields.length
                    + " fields; give second, minute, hour, day of month, month, day of week and perhaps the year");
        }
        return new CronExpression(word, fields);
    }

    /** The first moment later than the given one that suits the expression; empty when there is none any more. */
    public Optional<ZonedDateTime> next(ZonedDateTime after) {
        LocalDate day = after.toLocalDate();
        LocalDate end = day.plusYears(YEARS_AHEAD);
        for (; day.isBefore(end); day = day.plusDays(1)) {
            if (!years.get(day.getYear())) {
                day = day.withDayOfYear(day.lengthOfYear());
            } else if (!months.get(day.getMonthValue())) {
                day = day.withDayOfMonth(day.lengthOfMonth());
            } else if (days.test(day)) {
                Optional<ZonedDateTime> found = firstOn(day, after);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ZonedDateTime> firstOn(LocalDate day, ZonedDateTime after) {
        Optional<ZonedDateTime> first = firstOn(day, after, ZonedDateTime::withEarlierOffsetAtOverlap);
        if (hours.cardinality() < HOURS_A_DAY) {
            return first;
        }
        Optional<ZonedDateTime> repeated = firstOn(day, after, ZonedDateTime::withLaterOffsetAtOverlap);
        return Stream.concat(first.stream(), repeated.stream()).min(ZonedDateTime::compareTo);
    }

    private Optional<ZonedDateTime> firstOn(LocalDate day, ZonedDateTime after, UnaryOperator<ZonedDateTime> offset) {
        // An hour earlier than the wall shows, as the clocks may have been changed on this day.
        int from = day.equals(after.toLocalDate()) ? Math.max(0, after.getHour() - 1) : 0;
        for (int hour = hours.nextSetBit(from); hour >= 0; hour = hours.nextSetBit(hour + 1)) {
            for (int minute = minutes.nextSetBit(0); minute >= 0; minute = minutes.nextSetBit(minute + 1)) {
                for (int second = seconds.nextSetBit(0); second >= 0; second = seconds.nextSetBit(second + 1)) {
                    ZonedDateTime moment =
                            offset.apply(day.atTime(hour, minute, second).atZone(after.getZone()));
                    if (moment.isAfter(after)) {
                        return Optional.of(moment);
                    }
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
