/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.util.List;
import java.util.Optional;

/**
 * What the hub proposes, and people's answers. An answer is on disk before the call returns. Safe for use by several
 * threads.
 */
public interface Suggestions {

    /** All suggestions ever made and not forgotten, oldest first. */
    List<Suggestion> all();

    /** The suggestion with that id. */
    Optional<Suggestion> find(String id);

    /**
     * Installs the suggestion's rule. Also takes back a rejection or an undo. Accepting an accepted one changes nothing.
     *
     * @throws java.util.NoSuchElementException when there is no such suggestion
     * @throws IllegalStateException when the hub refuses the rule; the message says why
     */
    Suggestion accept(String id);

    /**
     * Declines a suggestion; it is not made again.
     *
     * @param reason for the record; may be empty
     * @throws java.util.NoSuchElementException when there is no such suggestion
     * @throws IllegalStateException when its rule runs: undo it
     */
    Suggestion reject(String id, String reason);

    /**
     * Takes an acceptance back: the rule is removed; a rule that a person edited is the person's, so it is disabled and
     * kept. Deleting the rule among the hub's rules does the same.
     *
     * @throws java.util.NoSuchElementException when there is no such suggestion
     * @throws IllegalStateException when it was not accepted
     */
    Suggestion undo(String id, String reason);
}
