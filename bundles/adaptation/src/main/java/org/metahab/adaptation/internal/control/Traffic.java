/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Watches how often automations act, and whether they switch an item to and fro. For one thread at a time. */
public final class Traffic {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration QUARREL = Duration.ofMinutes(2);

    private final int perHour;
    private final int turns;
    private final Map<String, Deque<Acted>> ofItem = new HashMap<>();

    /**
     * @param perHour how often a rule may change something within an hour
     * @param turns how often an item may be switched to and fro within two minutes
     */
    public Traffic(int perHour, int turns) {
        this.perHour = perHour;
        this.turns = turns;
    }

    private record Acted(Instant at, String rule, String bucket, boolean effective) {}

    /**
     * What is wrong.
     *
     * @param rules the rules that take part, of whomever
     * @param reason for people
     */
    public record Trouble(Set<String> rules, String reason) {}

    /**
     * An automation commanded; empty when that is as it should be.
     *
     * @param effective whether the item was in another state before
     */
    public Optional<Trouble> acted(Instant at, String item, String rule, String bucket, boolean effective) {
        Deque<Acted> recent = ofItem.computeIfAbsent(item, any -> new ArrayDeque<>());
        recent.addLast(new Acted(at, rule, bucket, effective));
        while (recent.peekFirst() != null && recent.peekFirst().at().isBefore(at.minus(HOUR))) {
            recent.removeFirst();
        }
        long often = recent.stream()
                .filter(acted -> acted.effective() && acted.rule().equals(rule))
                .count();
        if (often > perHour) {
            recent.clear();
            return Optional.of(new Trouble(Set.of(rule), "it acted " + often + " times within an hour"));
        }
        return quarrel(item, recent, at);
    }

    private Optional<Trouble> quarrel(String item, Deque<Acted> recent, Instant at) {
        int switched = 0;
        String before = "";
        for (Acted acted : recent) {
            if (!acted.at().isBefore(at.minus(QUARREL))) {
                switched += before.isEmpty() || before.equals(acted.bucket()) ? 0 : 1;
                before = acted.bucket();
            }
        }
        if (switched < turns) {
            return Optional.empty();
        }
        Set<String> rules = recent.stream().map(Acted::rule).collect(Collectors.toSet());
        recent.clear();
        return Optional.of(new Trouble(
                rules,
                "automations switched " + item + " to and fro " + switched + " times within " + QUARREL.toMinutes()
                        + " minutes"));
    }
}
