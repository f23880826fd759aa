/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history;

/** Imports into the running hub, one at a time. Safe for use by several threads. */
public interface HistoryImports {

    /**
     * Begins an import and returns. When it is done, the hub learns anew from its history, so that suggestions come at once.
     *
     * @throws IllegalArgumentException when the source is a database that a running hub has no driver for
     * @throws IllegalStateException when one is under way
     */
    void start(ImportRequest request);

    /**
     * As {@link #start}, for somebody who is not at the hub's machine: files, a token's too, are taken from the import
     * folder only, named as they are in it.
     *
     * @throws IllegalArgumentException when a file is elsewhere, or the source is a database that is no such file
     * @throws IllegalStateException when one is under way
     */
    void startRemotely(ImportRequest request);

    /** How the latest one is doing. */
    ImportStatus status();

    /**
     * Stops the one that is under way, soon; nothing when none is. What was read stays, and the next goes on from there.
     *
     * @throws IllegalStateException when all of it is taken in, and the hub learns from it
     */
    void stop();
}
