/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.metahab.adaptation.internal.timeline.LocalClock;

/**
 * The spans of the day in which a trigger's right firings lie: around all of them, a close and a wide one, and the one that
 * parts right and unwanted firings best though it leaves some right ones out. All may pass midnight.
 */
final class Spans {

    private static final int ROUND_MINUTES = 15;
    private static final int QUARTERS = 24 * 60 / ROUND_MINUTES;
    private static final Duration MARGIN = Duration.ofMinutes(15);
    private static final Duration WIDE = Duration.ofMinutes(40);
    private static final Duration WIDER = Duration.ofHours(3);
    private static final Duration WIDEST = Duration.ofHours(10);

    private final int[] right = new int[QUARTERS];
    private final int[] unwanted = new int[QUARTERS];
    private final List<LocalTime> times;

    Spans(LocalClock clock, List<Trial.Firing> firings) {
        for (Trial.Firing firing : firings) {
            (firing.isRight() ? right : unwanted)[clock.minute(firing.at().time()) / ROUND_MINUTES]++;
        }
        this.times = firings.stream()
                .filter(Trial.Firing::isRight)
                .map(firing ->
                        LocalTime.MIN.plusMinutes(clock.minute(firing.at().time())))
                .sorted()
                .toList();
    }

    /** The windows, those around all right firings first. */
    List<Condition> windows() {
        Set<Condition> windows = new LinkedHashSet<>(aroundAll());
        windows.add(parting());
        return List.copyOf(windows);
    }

    private Set<Condition> aroundAll() {
        Duration gap = Duration.ZERO;
        int begin = 0;
        for (int i = 0; i < times.size(); i++) {
            LocalTime before = times.get((i + times.size() - 1) % times.size());
            Duration apart = Duration.between(before, times.get(i));
            Duration around = i == 0 ? apart.plusDays(1) : apart;
            if (around.compareTo(gap) > 0) {
                gap = around;
                begin = i;
            }
        }
        Duration length = Duration.ofDays(1).minus(gap);
        if (length.compareTo(WIDEST) > 0) {
            return Set.of();
        }
        LocalTime from = times.get(begin);
        LocalTime until = from.plus(length);
        Set<Condition> windows = new LinkedHashSet<>();
        windows.add(window(from, until, MARGIN));
        Duration wide = length.dividedBy(Math.max(1, times.size() - 1));
        windows.add(window(from, until, wide.compareTo(WIDE) < 0 ? WIDE : wide.compareTo(WIDER) > 0 ? WIDER : wide));
        return windows;
    }

    /** The best span of whole quarters of an hour, the shortest of equals, with a margin. */
    private Condition parting() {
        int start = 0;
        int length = 1;
        double most = -1;
        for (int from = 0; from < QUARTERS; from++) {
            int rightIn = 0;
            int unwantedIn = 0;
            for (int quarters = 1; quarters <= WIDEST.toMinutes() / ROUND_MINUTES; quarters++) {
                int last = (from + quarters - 1) % QUARTERS;
                rightIn += right[last];
                unwantedIn += unwanted[last];
                double gain = Coincidence.promise(rightIn, rightIn + unwantedIn, times.size());
                if (gain > most || gain == most && quarters < length) {
                    most = gain;
                    start = from;
                    length = quarters;
                }
            }
        }
        LocalTime from = LocalTime.MIN.plusMinutes((long) start * ROUND_MINUTES);
        return new Condition.TimeWindow(
                from.minus(MARGIN),
                from.plusMinutes((long) length * ROUND_MINUTES).plus(MARGIN));
    }

    private static Condition window(LocalTime from, LocalTime until, Duration margin) {
        return new Condition.TimeWindow(
                round(from.minus(margin)), round(until.plus(margin).plusMinutes(ROUND_MINUTES)));
    }

    private static LocalTime round(LocalTime time) {
        return LocalTime.of(time.getHour(), time.getMinute() / ROUND_MINUTES * ROUND_MINUTES);
    }
}
