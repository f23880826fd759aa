/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.HistoryEraser;
import org.metahab.hub.HubHistory;

/**
 * The hub's history, as far as it is learnt from.
 *
 * @param history what happened
 * @param eraser forgets parts of it; {@code null} where the host can't; read it through {@link #forgetter()}
 * @param span how far it reaches back, whenever it is read
 */
public record Past(HubHistory history, @Nullable HistoryEraser eraser, Duration span) {

    /** As far back as anything is known. */
    public static final Duration ALL = ChronoUnit.FOREVER.getDuration();

    /** A past that is not there yet. */
    public static final Past NONE = new Past((from, until, reader) -> 0, null, ALL);

    /** Where it begins, seen from that moment. */
    Instant from(Instant now) {
        return Duration.between(Instant.EPOCH, now).compareTo(span) > 0 ? now.minus(span) : Instant.EPOCH;
    }

    /** Whether anything is kept of the time before a moment, also where it is not learnt from; a day tells it mostly. */
    boolean reachesBefore(Instant moment) {
        return isAnything(moment.minus(Duration.ofDays(1)), moment) || isAnything(Instant.EPOCH, moment);
    }

    private boolean isAnything(Instant begin, Instant end) {
        return history.read(begin, end, event -> {}) > 0;
    }

    /** Whether there is one. */
    boolean isThere() {
        return !equals(NONE);
    }

    /** Forgets parts of the history; empty where the host can't. */
    Optional<HistoryEraser> forgetter() {
        return Optional.ofNullable(eraser);
    }
}
