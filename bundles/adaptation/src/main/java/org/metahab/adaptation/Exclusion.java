/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not learnt from.
 *
 * @param scope what
 * @param from from when on
 * @param until the first moment that is learnt from again; {@code null} while that is open; read it through {@link #end()}
 * @param reason for people: a mode's name, {@code excluded}, {@code reset}, {@code forgotten}
 */
public record Exclusion(Scope scope, Instant from, @Nullable Instant until, String reason) {

    /** When it ends; empty while that is open. */
    public Optional<Instant> end() {
        return Optional.ofNullable(until);
    }

    /** Whether a moment is in it. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
