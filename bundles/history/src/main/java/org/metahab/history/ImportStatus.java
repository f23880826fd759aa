/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the latest import is doing.
 *
 * @param state where it stands
 * @param from the source; empty before the first import
 * @param share of the span that is read, in [0, 1]
 * @param events how many commands and changes were found so far
 * @param finished what it did, once it is done
 * @param problem why it failed; empty otherwise
 */
public record ImportStatus(
        State state, String from, double share, long events, @Nullable ImportReport finished, String problem) {

    /** There was none yet. */
    public static final ImportStatus NONE = new ImportStatus(State.IDLE, "", 0, 0, null, "");

    /** Where an import stands. */
    public enum State {
        /** There was none since the hub started. */
        IDLE,
        /** It reads. */
        READING,
        /** All is in the history; the hub learns from it. */
        LEARNING,
        /** It is done. */
        DONE,
        /** It failed or was stopped; what was read before is in the history. */
        FAILED
    }

    /** What it did, once it is done. */
    public Optional<ImportReport> report() {
        return Optional.ofNullable(finished);
    }

    /** Whether it is under way. */
    public boolean isRunning() {
        return state == State.READING || state == State.LEARNING;
    }
}
