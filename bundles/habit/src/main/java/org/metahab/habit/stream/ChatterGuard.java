/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells an item that changes faster than a person would: from the fifth change within ten seconds on, until it has been
 * calm for a minute.
 */
final class ChatterGuard {

    private static final int CHANGES = 5;
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Duration CALM = Duration.ofMinutes(1);

    private final Map<String, Recent> items = new HashMap<>();

    /** Notes a change and tells whether it is chatter. */
    boolean isChatter(Instant at, String item) {
        return items.computeIfAbsent(item, name -> new Recent()).isChatter(at);
    }

    private static final class Recent {
        private final @Nullable Instant[] times = new Instant[CHANGES];
        private int next;
        private boolean chattering;

        boolean isChatter(Instant at) {
            Instant last = times[(next + CHANGES - 1) % CHANGES];
            if (last == null || last.plus(CALM).isBefore(at)) {
                chattering = false;
            }
            times[next] = at;
            next = (next + 1) % CHANGES;
            Instant first = times[next];
            if (first != null && !first.plus(WITHIN).isBefore(at)) {
                chattering = true;
            }
            return chattering;
        }
    }
}
