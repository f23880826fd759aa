/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.internal.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.metahab.anomaly.Anomaly.Kind;
import org.metahab.anomaly.AnomalyOptions;
import org.metahab.habit.ItemRole;
import org.metahab.habit.StateBuckets;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.State;

/**
 * Notices what usually happens by some time of day and did not: the door that is not locked yet, the blinds that are still
 * up. Of each state of an item the last minute of each day is known at which it was in it; today it is in it later than on
 * all days but those that are allowed. A day begins at four in the morning.
 */
final class Routines implements Watch {

    private static final int DAY_BEGINS = 4 * 60;
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int LEAST_DELAY = 30;
    private static final Duration SIGN_OF_LIFE = Duration.ofHours(3);

    private final AnomalyOptions options;
    private final ZoneId zone;
    private final Cases cases;
    private final Map<String, Routine> routines = new HashMap<>();
    private LocalDate day = LocalDate.MIN;
    private Instant lastLife = Instant.MIN;

    /** One item: the state it is in, and by state the last minute today and on other days. */
    private static final class Routine {
        private final Item item;
        private final Map<String, Days> days = new HashMap<>();
        private final Map<String, Integer> today = new HashMap<>();
        private String bucket;

        Routine(Item item, String bucket) {
            this.item = item;
            this.bucket = bucket;
        }
    }

    Routines(AnomalyOptions options, ZoneId zone, Cases cases) {
        this.options = options;
        this.zone = zone;
        this.cases = cases;
    }

    @Override
    public void told(Instant at, Item item, State state) {
        roll(at);
        Optional<String> bucket = StateBuckets.ofState(item.type(), state);
        if (bucket.isEmpty()) {
            return;
        }
        if (ItemRole.of(item) != ItemRole.ACTUATOR && item.type() != ItemType.CONTACT) {
            lastLife = at;
            return;
        }
        Routine routine = routines.computeIfAbsent(item.name(), name -> new Routine(item, bucket.get()));
        if (!routine.bucket.equals(bucket.get())) {
            lastLife = at;
            routine.today.put(routine.bucket, minute(at));
            routine.bucket = bucket.get();
            cases.close(at, item.name(), Kind.MISSING);
        }
    }

    @Override
    public void advance(Instant now) {
        roll(now);
        if (Duration.between(lastLife, now).compareTo(SIGN_OF_LIFE) < 0) {
            routines.values().forEach(routine -> judge(routine, now));
        }
    }

    private void judge(Routine routine, Instant now) {
        Days days = routine.days.get(routine.bucket);
        if (days == null) {
            return;
        }
        int threshold = days.threshold(options.dayChance());
        int minute = minute(now);
        if (threshold >= minute) {
            return;
        }
        double delay = Math.max(LEAST_DELAY, (options.margin() - 1) * (threshold - days.median()));
        if (minute > threshold + delay) {
            cases.open(
                    now,
                    routine.item.name(),
                    Kind.MISSING,
                    Words.name(routine.item) + " is still " + routine.bucket + "; on "
                            + (days.size() - days.asLate(threshold + 1)) + " of " + days.size()
                            + " days it was no longer after " + Words.time(threshold + DAY_BEGINS),
                    (1.0 + days.asLate(minute)) / (1 + days.size()));
        }
    }

    private void roll(Instant at) {
        LocalDate present = at.atZone(zone).minusMinutes(DAY_BEGINS).toLocalDate();
        if (day.equals(LocalDate.MIN)) {
            day = present;
        }
        while (day.isBefore(present)) {
            day = day.plusDays(1);
            routines.values().forEach(routine -> endDay(routine, at));
        }
    }

    private void endDay(Routine routine, Instant at) {
        routine.today.put(routine.bucket, MINUTES_OF_DAY);
        routine.today.keySet().forEach(bucket -> routine.days.computeIfAbsent(bucket, name -> new Days()));
        routine.days.forEach((bucket, days) -> days.add(routine.today.getOrDefault(bucket, 0)));
        routine.today.clear();
        cases.close(at, routine.item.name(), Kind.MISSING);
    }

    private int minute(Instant at) {
        int minute = at.atZone(zone).toLocalTime().toSecondOfDay() / 60 - DAY_BEGINS;
        return minute < 0 ? minute + MINUTES_OF_DAY : minute;
    }

    @Override
    public void forget(String item) {
        routines.remove(item);
    }
}
