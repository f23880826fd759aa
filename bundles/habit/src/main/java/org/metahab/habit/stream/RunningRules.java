/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.rule.RuleStatusInfo;

/**
 * Which rule runs at a moment. openHAB 4.3 gives a rule's command no source, so that only the rule's RUNNING before and
 * IDLE after it tell it from a person's.
 */
final class RunningRules {

    private final Duration grace;
    private final Duration longestRun;
    private final Map<String, Instant> startedAt = new LinkedHashMap<>();
    private String lastEnded = "";
    private Instant endedAt = Instant.MIN;

    RunningRules(Duration grace, Duration longestRun) {
        this.grace = grace;
        this.longestRun = longestRun;
    }

    void onStatus(Instant at, RuleStatusInfoEvent event) {
        startedAt.values().removeIf(start -> start.plus(longestRun).isBefore(at));
        if (event.status().status() == RuleStatusInfo.Status.RUNNING) {
            startedAt.remove(event.rule());
            startedAt.put(event.rule(), at);
        } else if (startedAt.remove(event.rule()) != null) {
            lastEnded = event.rule();
            endedAt = at;
        }
    }

    /** The uid of the rule that runs, the one started last if several do, or that ended a blink ago. */
    Optional<String> at(Instant at) {
        String running = "";
        for (Map.Entry<String, Instant> entry : startedAt.entrySet()) {
            if (!entry.getValue().plus(longestRun).isBefore(at)) {
                running = entry.getKey();
            }
        }
        if (!running.isEmpty()) {
            return Optional.of(running);
        }
        boolean justEnded = !lastEnded.isEmpty() && !at.isAfter(endedAt.plus(grace));
        return justEnded ? Optional.of(lastEnded) : Optional.empty();
    }
}
