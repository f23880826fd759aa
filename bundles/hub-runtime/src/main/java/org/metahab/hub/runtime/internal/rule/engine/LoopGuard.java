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
 * that its own deeds asked for, or {@value #RETURNS} runs within ten seconds of the hub's time that came back to it,
 * through devices too, it is not run for a minute. Runs that come from outside are not counted, however many.
 *
 * <p>Not safe for use by several threads.
 */
final class LoopGuard {

    static final int SELF_TRIGGERED = 20;
    static final int RETURNS = 100;
    static final Duration WINDOW = Duration.ofSeconds(10);
    static final Duration PAUSE = Duration.ofMinutes(1);

    private final Deque<Instant> returns = new ArrayDeque<>();
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
    Verdict judge(Instant now, Cause.Share share) {
        if (now.isBefore(pausedUntil)) {
            return Verdict.PAUSED;
        }
        selfTriggered = share == Cause.Share.CERTAIN ? selfTriggered + 1 : 0;
        while (!returns.isEmpty() && !returns.getFirst().plus(WINDOW).isAfter(now)) {
            returns.removeFirst();
        }
        if (share != Cause.Share.NONE) {
            returns.addLast(now);
        }
        if (selfTriggered > SELF_TRIGGERED || returns.size() > RETURNS) {
            pausedUntil = now.plus(PAUSE);
            selfTriggered = 0;
            returns.clear();
            return Verdict.CUT;
        }
        return Verdict.RUN;
    }

    /** Until when the rule is not run; empty when it may. */
    Optional<Instant> pausedUntil(Instant now) {
        return now.isBefore(pausedUntil) ? Optional.of(pausedUntil) : Optional.empty();
    }
}
