/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A moment from which on people were expected to do something within ten minutes.
 *
 * @param at when
 * @param probability how likely it was said to be
 * @param grounds what spoke for it most
 * @param outcome what came of it
 * @param acted when people did it; {@code null} where they did not; read it through {@link #actedAt()}
 */
public record DueTrial(Instant at, double probability, List<Ground> grounds, Outcome outcome, @Nullable Instant acted) {

    public DueTrial {
        grounds = List.copyOf(grounds);
    }

    /** What came of it. */
    public enum Outcome {
        /** The ten minutes are not over. */
        OPEN,
        /** People did it. */
        RIGHT,
        /** People did not, or took back what was done for them. */
        WRONG,
        /** Something else did it before they could, and they let it be. */
        SPARED
    }

    /** When people did it; empty where they did not. */
    public Optional<Instant> actedAt() {
        return Optional.ofNullable(acted);
    }

    /** Whether people decided it, by what they did or did not do. */
    boolean isDecided() {
        return outcome == Outcome.RIGHT || outcome == Outcome.WRONG;
    }

    DueTrial came(Outcome what, @Nullable Instant when) {
        return new DueTrial(at, probability, grounds, what, when);
    }
}
