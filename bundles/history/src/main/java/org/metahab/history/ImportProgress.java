/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history;

import java.time.Instant;

/** Is told how far an import is, on the thread that imports, a thousand times at most. */
@FunctionalInterface
public interface ImportProgress {

    /** Nobody wants to know. */
    ImportProgress NONE = (share, at, events) -> {};

    /**
     * All up to a moment is read.
     *
     * @param share of the span that is read, in [0, 1]
     * @param at the moment
     * @param events how many commands and changes were found
     */
    void reached(double share, Instant at, long events);
}
