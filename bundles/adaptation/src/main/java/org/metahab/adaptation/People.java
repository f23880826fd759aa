/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who did something, and how often.
 *
 * @param times how often by the account's name, those who did it most first; people whom nobody knows by name, as at a wall
 *     switch, have the empty name and come last
 */
public record People(Map<String, Integer> times) {

    private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
            Comparator.<Map.Entry<String, Integer>>comparingInt(
                            one -> one.getKey().isEmpty() ? 1 : 0)
                    .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .thenComparing(Map.Entry.comparingByKey());

    /** Nobody did it yet. */
    public static final People NONE = new People(Map.of());

    public People {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        times.entrySet().stream().sorted(MOST_FIRST).forEach(one -> sorted.put(one.getKey(), one.getValue()));
        times = Collections.unmodifiableMap(sorted);
    }

    /** Those who did it, named once for each time. */
    public static People of(Collection<String> names) {
        return new People(names.stream().collect(Collectors.toMap(name -> name, name -> 1, Integer::sum)));
    }

    /** With one time more. */
    public People and(String name) {
        Map<String, Integer> more = new LinkedHashMap<>(times);
        more.merge(name, 1, Integer::sum);
        return new People(more);
    }

    /** Whoever did it every time; empty when there are several, or nobody knows who. */
    public Optional<String> only() {
        return times.size() == 1
                ? times.keySet().stream().filter(name -> !name.isEmpty()).findFirst()
                : Optional.empty();
    }

    /** For people: "anna 5 times, unknown 2 times"; empty when nobody is known by name. */
    public String text() {
        return times.keySet().stream().allMatch(String::isEmpty)
                ? ""
                : times.entrySet().stream()
                        .map(one -> (one.getKey().isEmpty() ? "unknown" : one.getKey()) + " " + often(one.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String often(int times) {
        return times == 1 ? "once" : times + " times";
    }
}
