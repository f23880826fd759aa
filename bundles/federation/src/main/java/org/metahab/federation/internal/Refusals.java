/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.metahab.federation.RoundReport.Refusal;
import org.metahab.federation.internal.message.RefusedException;
import org.slf4j.Logger;

/** Counts refused messages and reports the first of each sender and reason. For one thread at a time. */
public final class Refusals {

    private static final int MOST_REPORTS = 200;

    private final Logger log;
    private final Map<Refusal, Long> counts = new EnumMap<>(Refusal.class);
    private final Set<String> reported = new HashSet<>();

    public Refusals(Logger log) {
        this.log = log;
    }

    /** A message was refused. */
    public void add(String sender, String topic, RefusedException refusal) {
        counts.merge(refusal.refusal(), 1L, Long::sum);
        if (reported.size() < MOST_REPORTS && reported.add(sender + " " + refusal.refusal())) {
            log.warn(
                    "A message of {} on {} is refused ({}): {}; further ones like it are only counted",
                    sender,
                    topic,
                    refusal.refusal(),
                    refusal.getMessage());
        }
    }

    /** How many there were. */
    public Map<Refusal, Long> counts() {
        return Map.copyOf(counts);
    }
}
