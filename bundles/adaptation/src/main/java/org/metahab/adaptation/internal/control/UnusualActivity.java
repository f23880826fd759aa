/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Notices when people do much more than usual, as with many guests: within an hour at least so many actions, and three times
 * as many as in any hour of the days before. For one thread at a time.
 */
public final class UnusualActivity {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int TIMES = 3;
    private static final int LEAST_DAYS = 3;
    private static final int DAYS = 14;

    private final int least;
    private final ZoneId zone;
    private final Deque<Instant> lastHour = new ArrayDeque<>();
    private final TreeMap<LocalDate, Integer> busiest = new TreeMap<>();

    /** @param least how many actions within an hour are unusual at least */
    public UnusualActivity(int least, ZoneId zone) {
        this.least = least;
        this.zone = zone;
    }

    /** A person acted; tells when what is unusual began, and nothing where all is as usual. */
    public Optional<Instant> acted(Instant at) {
        lastHour.addLast(at);
        forget(at);
        LocalDate today = at.atZone(zone).toLocalDate();
        if (isUnusual(today)) {
            return Optional.of(lastHour.getFirst());
        }
        busiest.merge(today, lastHour.size(), Math::max);
        if (busiest.size() > DAYS) {
            busiest.pollFirstEntry();
        }
        return Optional.empty();
    }

    /** Whether it has calmed down. */
    public boolean isOver(Instant now) {
        forget(now);
        return !isUnusual(now.atZone(zone).toLocalDate());
    }

    private boolean isUnusual(LocalDate today) {
        var before = busiest.headMap(today);
        int most = before.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return before.size() >= LEAST_DAYS && lastHour.size() >= Math.max(least, TIMES * most);
    }

    private void forget(Instant now) {
        while (!lastHour.isEmpty() && lastHour.getFirst().isBefore(now.minus(HOUR))) {
            lastHour.removeFirst();
        }
    }
}
