/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.metahab.adaptation.internal.timeline.Track;

/**
 * Times of day that are about the same. A rule acts in their middle: at another time near which they lie it would be too early
 * or too late for as long as it lives, as nobody does by hand any more what it does, and so nothing shows the better time.
 */
public final class AboutTime {

    /** How much earlier or later than at a time of day people still do the same about that time. */
    public static final Duration TOLERANCE = Duration.ofMinutes(15);

    /** What is no further apart is one time of day to people. */
    public static final Duration SAME = Duration.ofMinutes(45);

    /** What was done so often about a time of day may be done then again: somebody else has that time, or weekends do. */
    private static final int USUAL = 3;

    /** Days that are looked back for that: the more there are, the more whims are among them. */
    private static final int LOOK_BACK = 28;

    /** Within that, what is done at two times of day is one habit; further apart there are two. */
    private static final Duration ONE_HABIT = Duration.ofMinutes(30);

    private static final long ROUND_SECONDS = Duration.ofMinutes(5).toSeconds();
    private static final int DAY_SECONDS = 24 * 60 * 60;

    private AboutTime() {}

    /** Whether two times are about the same, also before and after midnight. */
    public static boolean isNear(LocalTime one, LocalTime other) {
        return isWithin(one, other, TOLERANCE);
    }

    /** Whether there is no more than that between two times, by the shorter way around the clock. */
    public static boolean isWithin(LocalTime one, LocalTime other, Duration apart) {
        return Math.abs(secondsLater(one, other)) <= apart.toSeconds();
    }

    /** Whether what is done at these two times may be one habit: there is no more than half an hour between them. */
    public static boolean isOneHabit(LocalTime one, LocalTime other) {
        return isWithin(one, other, ONE_HABIT);
    }

    private static boolean isNearer(LocalTime at, LocalTime one, LocalTime than) {
        return Math.abs(secondsLater(at, one)) < Math.abs(secondsLater(at, than));
    }

    /**
     * Whether people did something three times in four weeks within half an hour of a time of day.
     *
     * @param others what was done nearer to one of these times belongs to that
     * @param all when they did it
     * @param before the first day that counts no more
     */
    public static boolean isUsual(
            LocalTime time, Collection<LocalTime> others, Track all, LocalDate before, ZoneId zone) {
        return IntStream.range(firstOf(before.minusDays(LOOK_BACK), all, zone), firstOf(before, all, zone))
                        .mapToObj(i -> LocalTime.ofInstant(Instant.ofEpochMilli(all.time(i)), zone))
                        .filter(at -> isOneHabit(at, time))
                        .filter(at -> others.stream().noneMatch(other -> isNearer(at, other, time)))
                        .limit(USUAL)
                        .count()
                == USUAL;
    }

    private static int firstOf(LocalDate day, Track all, ZoneId zone) {
        return all.firstAt(day.atStartOfDay(zone).toInstant().toEpochMilli());
    }

    /**
     * Halfway between the first and the last of the most times that may be one habit, also before and after midnight; empty where
     * these are too few.
     *
     * @param sorted from the earliest to the latest
     * @param least how many it takes
     */
    public static Optional<LocalTime> ofMost(List<LocalTime> sorted, int least) {
        Optional<LocalTime> halfway = Optional.empty();
        long most = least - 1L;
        for (LocalTime first : sorted) {
            IntSummaryStatistics together = sorted.stream()
                    .mapToInt(time -> secondsLater(first, time))
                    .filter(later -> later >= 0 && later <= ONE_HABIT.toSeconds())
                    .summaryStatistics();
            if (together.getCount() > most) {
                most = together.getCount();
                halfway = Optional.of(first.plusSeconds(together.getMax() / 2));
            }
        }
        return halfway;
    }

    /** The day of a time of day about which something was done: the evening's, also where it was done after midnight. */
    public static LocalDate day(ZonedDateTime done, LocalTime near) {
        return done.minusSeconds(secondsLater(near, done.toLocalTime())).toLocalDate();
    }

    /** The middle of those of the times that are near a time, to five minutes. */
    public static LocalTime middle(Collection<LocalTime> times, LocalTime near) {
        double later = times.stream()
                .filter(time -> isNear(near, time))
                .mapToInt(time -> secondsLater(near, time))
                .average()
                .orElse(0);
        long rounded = Math.round((near.toSecondOfDay() + later) / ROUND_SECONDS) * ROUND_SECONDS;
        return LocalTime.MIN.plusSeconds(rounded);
    }

    /** How much later it is until the other time, by the shorter way around the clock; negative for earlier. */
    private static int secondsLater(LocalTime one, LocalTime other) {
        int later = other.toSecondOfDay() - one.toSecondOfDay();
        return Math.floorMod(later + DAY_SECONDS / 2, DAY_SECONDS) - DAY_SECONDS / 2;
    }
}
