/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.day;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which days are weekend and which are holidays where the home is, as people told the hub. Days are local ones. A hub's rules go
 * by the same days (openHAB's {@code ephemeris} conditions).
 *
 * @param weekend the days of the weekend
 * @param dates holidays of one year
 * @param yearly holidays of every year
 */
public record Ephemeris(Set<DayOfWeek> weekend, Set<LocalDate> dates, Set<MonthDay> yearly) {

    /** Saturday and Sunday, and no holidays. */
    public static final Ephemeris DEFAULT =
            new Ephemeris(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());

    public Ephemeris {
        weekend = Set.copyOf(weekend);
        dates = Set.copyOf(dates);
        yearly = Set.copyOf(yearly);
    }

    /**
     * Reads the configuration.
     *
     * @param weekend names of days: {@code SATURDAY} or {@code SAT}
     * @param holidays dates: {@code 2026-04-03} for one year, {@code 12-25} for every year
     * @throws IllegalArgumentException naming the entry that can't be read
     */
    public static Ephemeris of(Collection<String> weekend, Collection<String> holidays) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        weekend.stream().map(Ephemeris::day).forEach(days::add);
        Set<LocalDate> dates = new HashSet<>();
        Set<MonthDay> yearly = new HashSet<>();
        for (String holiday : holidays) {
            String text = holiday.trim();
            try {
                if (text.length() == "MM-dd".length()) {
                    yearly.add(MonthDay.parse("--" + text));
                } else {
                    dates.add(LocalDate.parse(text));
                }
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "'" + text + "' is no holiday; write 2026-04-03 for one year or 12-25 for every year", e);
            }
        }
        return new Ephemeris(days, dates, yearly);
    }

    /**
     * The day of that name, in full or its first three letters.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static DayOfWeek day(String name) {
        String text = name.trim().toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(text) || day.name().substring(0, 3).equals(text)) {
                return day;
            }
        }
        throw new IllegalArgumentException(
                "'" + name + "' is no day of the week; use MON, TUE, WED, THU, FRI, SAT, SUN");
    }

    /** Whether that day is part of the weekend. */
    public boolean isWeekend(LocalDate day) {
        return weekend.contains(day.getDayOfWeek());
    }

    /** Whether that day is a holiday, be it on a weekend or not. */
    public boolean isHoliday(LocalDate day) {
        return dates.contains(day) || yearly.contains(MonthDay.from(day));
    }

    /** Whether that day is neither part of the weekend nor a holiday. */
    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !isHoliday(day);
    }

    /** Whether any holiday is known, in whatever year. */
    public boolean hasHolidays() {
        return !dates.isEmpty() || !yearly.isEmpty();
    }
}
