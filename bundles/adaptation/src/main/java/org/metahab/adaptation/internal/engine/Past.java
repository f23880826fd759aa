/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.HistoryEraser;
import org.metahab.hub.HubHistory;

/**
 * The hub's history, as far as it is learnt from.
 *
 * @param history what happened
 * @param eraser forgets parts of it; {@code null} where the host can't; read it through {@link #forgetter()}
 * @param from where the past begins
 */
public record Past(HubHistory history, @Nullable HistoryEraser eraser, Instant from) {

    /** A past that is not there yet. */
    public static final Past NONE = new Past((from, until, reader) -> 0, null, Instant.EPOCH);

    /** Whether there is one. */
    boolean isThere() {
        return !equals(NONE);
    }

    /** Forgets parts of the history; empty where the host can't. */
    Optional<HistoryEraser> forgetter() {
        return Optional.ofNullable(eraser);
    }
}
