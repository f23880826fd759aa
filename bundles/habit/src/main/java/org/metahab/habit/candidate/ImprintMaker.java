/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Situation;
import org.metahab.habit.Situation.Happening;
import org.metahab.habit.Situation.Held;
import org.metahab.habit.StateBuckets;

/** Turns situations into imprints; gives states and items their ids. Bounded: what comes too late has no id. */
final class ImprintMaker {

    private static final int MOST_STATES = 4_096;
    private static final int MOST_ITEMS = 512;
    private static final double LONGEST_GAP = Math.log1p(Duration.ofDays(3).toSeconds());
    private static final double SOON = 60;
    private static final double LATE = 600;
    private static final int JUST_NOW = 120;
    private static final Duration DAY_STARTS = Duration.ofHours(4);

    private final Map<ActionClass, Integer> states = new HashMap<>();
    private final Map<String, Integer> items = new HashMap<>();
    private final Map<String, Short> buckets = new HashMap<>();

    Imprint imprint(Situation situation) {
        Instant now = situation.at().toInstant();
        return new Imprint(
                now.getEpochSecond(),
                situation.at().toLocalTime().toSecondOfDay() / 60,
                situation.at().getDayOfWeek().getValue(),
                situation.at().minus(DAY_STARTS).toLocalDate().toEpochDay(),
                ids(situation.actions()),
                gap(situation.actions(), now),
                ids(situation.sensors()),
                gap(situation.sensors(), now),
                recency(situation, now, SOON),
                recency(situation, now, LATE),
                states(situation.states()),
                situation.at().minus(DAY_STARTS).toLocalTime().toSecondOfDay() / 60,
                entered(situation, now),
                active(situation.states()));
    }

    private int[] entered(Situation situation, Instant now) {
        Instant oldest = now.minusSeconds(JUST_NOW);
        return situation.recent().entrySet().stream()
                .filter(entry -> !entry.getValue().isBefore(oldest))
                .mapToInt(entry -> id(entry.getKey()))
                .filter(id -> id >= 0)
                .sorted()
                .toArray();
    }

    private int[] active(Map<String, Held> held) {
        return held.entrySet().stream()
                .filter(entry -> StateBuckets.isActive(entry.getValue().bucket()))
                .mapToInt(entry -> items.getOrDefault(entry.getKey(), -1))
                .filter(item -> item >= 0)
                .sorted()
                .toArray();
    }

    /** The id of a state; −1 when there are too many. */
    private int id(ActionClass state) {
        Integer known = states.get(state);
        if (known == null && states.size() < MOST_STATES) {
            known = states.size();
            states.put(state, known);
        }
        return known == null ? -1 : known;
    }

    private int[] ids(List<Happening> happenings) {
        return happenings.stream().mapToInt(happening -> id(happening.what())).toArray();
    }

    /** Logarithm of 1 + seconds since the newest, at most of three days. */
    private static double gap(List<Happening> happenings, Instant now) {
        return happenings.isEmpty()
                ? LONGEST_GAP
                : Math.min(LONGEST_GAP, Math.log1p(seconds(happenings.get(0).at(), now)));
    }

    static double seconds(Instant from, Instant until) {
        return Math.max(0, Duration.between(from, until).toMillis() / 1000.0);
    }

    private Recency recency(Situation situation, Instant now, double tau) {
        record Faded(int id, double value) {}
        List<Faded> faded = situation.recent().entrySet().stream()
                .map(entry -> new Faded(id(entry.getKey()), Math.exp(-seconds(entry.getValue(), now) / tau)))
                .filter(entry -> entry.id >= 0 && entry.value >= Recency.FAINT)
                .sorted(Comparator.comparingInt(Faded::id))
                .toList();
        return new Recency(
                faded.stream().mapToInt(Faded::id).toArray(),
                faded.stream().mapToDouble(Faded::value).toArray());
    }

    private short[] states(Map<String, Held> held) {
        for (String item : held.keySet()) {
            if (items.size() < MOST_ITEMS) {
                items.putIfAbsent(item, items.size());
            }
        }
        short[] numbers = new short[items.size()];
        held.forEach((item, state) -> {
            Integer index = items.get(item);
            if (index != null) {
                numbers[index] = bucket(state.bucket());
            }
        });
        return numbers;
    }

    private short bucket(String bucket) {
        return buckets.computeIfAbsent(bucket, text -> (short) Math.min(Short.MAX_VALUE, buckets.size() + 1));
    }
}
