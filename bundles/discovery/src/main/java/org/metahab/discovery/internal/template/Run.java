/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One rendering: what it may still spend, and where it is. */
final class Run {

    static final int MAX_STEPS = 50_000;
    static final int MAX_OUTPUT = 65_536;
    private static final int MAX_MATCH_STEPS = 1_000_000;
    private static final int MAX_CALLS = 30;
    private static final long MAX_SECONDS = 2;
    private static final int STEPS_BETWEEN_LOOKS = 500;

    private final RegularExpressions expressions;
    private final Supplier<ZonedDateTime> clock;
    private @Nullable ZonedDateTime now;
    private int steps;
    private int nextLook = STEPS_BETWEEN_LOOKS;
    private long deadline;
    private int matchSteps;
    private int calls;
    private int position;

    Run(RegularExpressions expressions, Supplier<ZonedDateTime> clock) {
        this.expressions = expressions;
        this.clock = clock;
    }

    /** The present moment where the home is: the same wherever the template asks for it. */
    ZonedDateTime now() {
        if (now == null) {
            now = clock.get();
        }
        return now;
    }

    RegularExpressions expressions() {
        return expressions;
    }

    /** Notes where the rendering is, for errors, and counts a step. */
    void at(int newPosition) {
        position = newPosition;
        step();
    }

    void step() {
        spend(1);
    }

    void spend(int count) {
        steps += count;
        if (steps > MAX_STEPS || steps < 0) {
            throw new EvaluationException("it takes more than " + MAX_STEPS + " steps");
        }
        if (steps >= nextLook) {
            lookAtTheTime();
        }
    }

    /** Few steps can take long where each works on long texts. */
    private void lookAtTheTime() {
        nextLook = steps + STEPS_BETWEEN_LOOKS;
        long now = System.nanoTime();
        if (deadline == 0) {
            deadline = now + TimeUnit.SECONDS.toNanos(MAX_SECONDS);
        } else if (now - deadline > 0) {
            throw new EvaluationException("it takes more than " + MAX_SECONDS + " seconds");
        }
    }

    /** A macro is called; one that calls itself does so only a few times. */
    void enter() {
        if (++calls > MAX_CALLS) {
            throw new EvaluationException("macros call each other more than " + MAX_CALLS + " levels deep");
        }
    }

    void leave() {
        calls--;
    }

    void matchStep() {
        if (++matchSteps > MAX_MATCH_STEPS) {
            throw new EvaluationException("a regular expression takes more than " + MAX_MATCH_STEPS + " steps");
        }
    }

    int position() {
        return position;
    }

    static String checkLength(String text) {
        if (text.length() > MAX_OUTPUT) {
            throw new EvaluationException("a text is longer than " + MAX_OUTPUT + " characters");
        }
        return text;
    }
}
