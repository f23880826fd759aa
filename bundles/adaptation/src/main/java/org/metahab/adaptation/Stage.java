/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How far a habit has come: the states of its life, and which may follow which. */
public enum Stage {
    /** Seen, with nothing to go by yet. */
    OBSERVED,
    /** A pattern shows, with too few examples or too many exceptions. */
    EMERGING,
    /** Put to a person; waits for an answer. */
    SUGGESTED,
    /** A person wants to be asked later. */
    POSTPONED,
    /** A person said that it is a habit; its rule is installed once it is clear when it is to act. */
    CONFIRMED,
    /** A person lets the hub ask before each action. */
    TRIED_OUT,
    /** A person accepted it; its rule is installed and has not acted yet. */
    ACCEPTED,
    /** Its rule acts, and how it does is counted. */
    WATCHED,
    /** Its rule acts, and no longer fits what people do: they took back what it did, or did it themselves. */
    DRIFTING,
    /** Put to a person again with another rule; waits for an answer. */
    REVISED,
    /** Its rule is disabled, by a person or because people took back what it did. */
    PAUSED,
    /** A person took the rule out. */
    RETIRED,
    /** A person declined it. */
    REJECTED,
    /** Erased, with all that was known of it. */
    FORGOTTEN;

    private static final Set<Stage> WAITING = EnumSet.of(SUGGESTED, REVISED);
    private static final Set<Stage> OPEN = EnumSet.of(SUGGESTED, POSTPONED, REVISED, CONFIRMED);
    private static final Set<Stage> RUNNING = EnumSet.of(TRIED_OUT, ACCEPTED, WATCHED, DRIFTING);

    /** The stages that may follow. */
    public Set<Stage> next() {
        Set<Stage> next =
                switch (this) {
                    case OBSERVED -> EnumSet.of(EMERGING, SUGGESTED, FORGOTTEN);
                    case EMERGING -> EnumSet.of(OBSERVED, SUGGESTED, FORGOTTEN);
                    case SUGGESTED, REVISED ->
                        EnumSet.of(CONFIRMED, ACCEPTED, TRIED_OUT, POSTPONED, REJECTED, REVISED, FORGOTTEN);
                    case POSTPONED -> EnumSet.of(SUGGESTED, CONFIRMED, ACCEPTED, TRIED_OUT, REJECTED, FORGOTTEN);
                    case CONFIRMED -> EnumSet.of(SUGGESTED, REVISED, ACCEPTED, TRIED_OUT, REJECTED, FORGOTTEN);
                    case TRIED_OUT -> EnumSet.of(ACCEPTED, PAUSED, RETIRED, FORGOTTEN);
                    case ACCEPTED -> EnumSet.of(WATCHED, DRIFTING, TRIED_OUT, PAUSED, RETIRED, FORGOTTEN);
                    case WATCHED -> EnumSet.of(DRIFTING, TRIED_OUT, PAUSED, RETIRED, FORGOTTEN);
                    case DRIFTING -> EnumSet.of(WATCHED, TRIED_OUT, PAUSED, RETIRED, FORGOTTEN);
                    case PAUSED -> EnumSet.of(ACCEPTED, TRIED_OUT, REVISED, RETIRED, FORGOTTEN);
                    case RETIRED -> EnumSet.of(ACCEPTED, TRIED_OUT, FORGOTTEN);
                    case REJECTED -> EnumSet.of(SUGGESTED, CONFIRMED, ACCEPTED, TRIED_OUT, REVISED, FORGOTTEN);
                    case FORGOTTEN -> EnumSet.noneOf(Stage.class);
                };
        return Collections.unmodifiableSet(next);
    }

    /** Whether that stage may follow. */
    public boolean mayBecome(Stage other) {
        return next().contains(other);
    }

    /** Whether a person is asked. */
    public boolean isWaiting() {
        return WAITING.contains(this);
    }

    /** Whether a person has not decided for good: asked now, later, or once it is clear. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Whether a rule is meant to run, asking or not. */
    public boolean isRunning() {
        return RUNNING.contains(this);
    }
}
