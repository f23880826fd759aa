/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.time.Instant;
import org.metahab.adaptation.Suggestion;

/** Watches a replay, on the thread that runs it. */
public interface ReplayListener {

    /** Watches nothing. */
    ReplayListener NONE = new ReplayListener() {};

    /**
     * A row was read.
     *
     * @param done how many were
     * @param rows how many there are
     */
    default void onProgress(long done, long rows) {}

    /** A person did something for so many times now; what people call it: "Lamp ON". */
    default void onAction(Instant at, String what, int times) {}

    /** A suggestion was made. */
    default void onSuggestion(Suggestion suggestion) {}
}
