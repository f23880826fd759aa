/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.TimedEvent;

/**
 * Keeps time from running backwards. An event that is older than the newest one is taken as if it happened now, unless
 * there is a newer one of its kind for its item (it would undo what is known), or it is older than the limit: then it is
 * dropped. Memory grows with the number of items only.
 */
final class EventOrder {

    private final Duration lateness;
    private final Map<String, Instant> newestOfItem = new HashMap<>();
    private Instant newest = Instant.MIN;

    EventOrder(Duration lateness) {
        this.lateness = lateness;
    }

    /** The time to take the event at; empty when it must be dropped. */
    Optional<Instant> admit(TimedEvent timed) {
        String key = key(timed.event());
        if (timed.at().isBefore(newest)) {
            boolean tooLate = timed.at().isBefore(newest.minus(lateness));
            boolean overtaken = newestOfItem.getOrDefault(key, Instant.MIN).isAfter(timed.at());
            if (tooLate || overtaken) {
                return Optional.empty();
            }
        } else {
            newest = timed.at();
        }
        if (!key.isEmpty()) {
            newestOfItem.put(key, timed.at());
        }
        return Optional.of(newest);
    }

    private static String key(HubEvent event) {
        if (event instanceof ItemCommandEvent command) {
            return "c" + command.item();
        }
        if (event instanceof ItemStateChangedEvent change) {
            return "s" + change.item();
        }
        return "";
    }
}
