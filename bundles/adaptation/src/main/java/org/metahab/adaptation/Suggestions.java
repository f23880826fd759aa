/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.time.Duration;
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
     * Whether a person edited the rule of the suggestion with that id among the hub's rules: then the rule is the person's.
     * False where it is not installed.
     *
     * @throws java.util.NoSuchElementException when there is no such suggestion
     */
    boolean isEdited(String id);

    /**
     * Says which of the rules that a suggestion offers is meant: that one changes places with the first one, and is what is
     * accepted or tried out from now on. A permission for the former one ends.
     *
     * @param number 1 for the first one, which changes nothing, 2 for the first of {@link Suggestion#alternatives}, …
     * @throws java.util.NoSuchElementException when there is no such suggestion
     * @throws IllegalArgumentException when it offers none of that number; the message says how many it offers
     * @throws IllegalStateException when its rule is among the hub's rules
     */
    Suggestion choose(String id, int number);

    /**
     * Installs the suggestion's rule, which acts by itself from now on. Also takes back a rejection, an undo or a pause.
     * Accepting an accepted one changes nothing. Where it is not {@link Suggestion#clear clear} yet when the rule is to act, it
     * is {@link Stage#CONFIRMED confirmed}, and its rule is installed as soon as that is clear.
     *
     * @throws java.util.NoSuchElementException when there is no such suggestion
     * @throws IllegalStateException when the hub refuses the rule; the message says why
     */
    Suggestion accept(String id);

    /**
     * Installs the suggestion's rule, clear or not, in a form that asks before each action. Accepting it later makes it act by
     * itself.
     *
     * @throws java.util.NoSuchElementException when there is no such suggestion
     * @throws IllegalStateException when the hub refuses the rule; the message says why
     */
    Suggestion tryOut(String id);

    /**
     * Declines a suggestion. It is not made again; after a {@link Dismissal} that allows it the habit may be put to people
     * again with another rule, under the same id.
     *
     * @param text for the record; may be empty
     * @throws java.util.NoSuchElementException when there is no such suggestion
     * @throws IllegalStateException when its rule runs: undo it
     */
    Suggestion reject(String id, Dismissal why, String text);

    /**
     * Wants to be asked later.
     *
     * @param span positive and at most 366 days
     * @throws java.util.NoSuchElementException when there is no such suggestion
     * @throws IllegalArgumentException when the span is out of its bounds; the message names them
     * @throws IllegalStateException when it waits for no answer
     */
    Suggestion postpone(String id, Duration span);

    /**
     * Disables the rule until it is accepted again.
     *
     * @param reason for the record; may be empty
     * @throws java.util.NoSuchElementException when there is no such suggestion
     * @throws IllegalStateException when its rule doesn't run
     */
    Suggestion pause(String id, String reason);

    /**
     * Takes the last answer back. An accepted one's rule is removed; a rule that a person edited is the person's, so it is
     * disabled and kept. Deleting the rule among the hub's rules does the same. A rejected or confirmed one waits for an answer
     * again.
     * Permissions for it end, also where it was only permitted so far.
     *
     * @throws java.util.NoSuchElementException when there is no such suggestion
     * @throws IllegalStateException when it was neither accepted, nor confirmed, nor rejected, nor permitted
     */
    Suggestion undo(String id, String reason);

    /**
     * Says that what the rule did last was wrong; it counts as if a person had taken it back.
     *
     * @throws java.util.NoSuchElementException when there is no such suggestion
     * @throws IllegalStateException when its rule has not acted since it was accepted
     */
    Suggestion wasWrong(String id);
}
