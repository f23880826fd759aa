/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Cuts a rule that triggers itself without end, directly or around a corner: after {@value #SELF_TRIGGERED} runs in a row
 * that its own deeds asked for, or more than {@value #RUNS} runs within ten seconds of the hub's time, it is not run for
 * a minute.
 *
 * <p>Not safe for use by several threads.
 */
final class LoopGuard {

    static final int SELF_TRIGGERED = 20;
    static final int RUNS = 100;
    static final Duration WINDOW = Duration.ofSeconds(10);
    static final Duration PAUSE = Duration.ofMinutes(1);

    private final Deque<Instant> runs = new ArrayDeque<>();
    private int selfTriggered;
    private Instant pausedUntil = Instant.MIN;

    /** What the guard says to a request. */
    enum Verdict {
        /** Run. */
        RUN,
        /** This one is too much: don't run, and say so. */
        CUT,
        /** Cut already. */
        PAUSED
    }

    /** Judges a request for a run. */
    Verdict judge(Instant now, boolean bySelf) {
        if (now.isBefore(pausedUntil)) {
            return Verdict.PAUSED;
        }
        selfTriggered = bySelf ? selfTriggered + 1 : 0;
        while (!runs.isEmpty() && !runs.getFirst().plus(WINDOW).isAfter(now)) {
            runs.removeFirst();
        }
        if (selfTriggered > SELF_TRIGGERED || runs.size() >= RUNS) {
            pausedUntil = now.plus(PAUSE);
            selfTriggered = 0;
            runs.clear();
            return Verdict.CUT;
        }
        runs.addLast(now);
        return Verdict.RUN;
    }

    /** Until when the rule is not run; empty when it may. */
    Optional<Instant> pausedUntil(Instant now) {
        return now.isBefore(pausedUntil) ? Optional.of(pausedUntil) : Optional.empty();
    }
}
