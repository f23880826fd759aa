/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How people stay in charge of learning and acting. What they say is on disk before the call returns. Safe for use by
 * several threads.
 */
public interface Control {

    /** The modes that hold, each with its beginning. */
    Map<Mode, Instant> modes();

    /**
     * Begins or ends a mode; no effect where it is so already.
     *
     * @throws IllegalStateException when that cannot be stored; nothing is changed then
     */
    void setMode(Mode mode, boolean on);

    /** What is not learnt from, oldest first. */
    List<Exclusion> exclusions();

    /**
     * Learns nothing from the scope any more, nor from what it did before, and suggests nothing for it.
     *
     * @throws IllegalStateException when that cannot be stored; nothing is changed then
     */
    default void exclude(Scope scope) {
        exclude(scope, Instant.EPOCH, Instant.MAX);
    }

    /**
     * Learns nothing from what the scope did or will do within a period.
     *
     * @param from first moment
     * @param until first moment that is learnt from again; {@link Instant#MAX} for none
     * @throws IllegalArgumentException when the period is empty
     * @throws IllegalStateException when that cannot be stored; nothing is changed then
     */
    void exclude(Scope scope, Instant from, Instant until);

    /**
     * Learns from a scope again, also from what the hub's history still has of it: all that was excluded of it ends, with or
     * without a period.
     *
     * @throws java.util.NoSuchElementException when it is not excluded
     * @throws IllegalStateException when that cannot be stored; nothing is changed then
     */
    void include(Scope scope);

    /** Begins anew with a scope: what was learnt of it is dropped, while the hub's history stays as it is. */
    default void reset(Scope scope) {
        reset(scope, Instant.EPOCH, Instant.MAX);
    }

    /**
     * Drops what was learnt of a scope from what it did within a period that is over, or so far.
     *
     * @param from first moment
     * @param until first moment that stays learnt; now, where it is later
     * @throws IllegalArgumentException when the period is empty
     * @throws IllegalStateException when that cannot be stored; nothing is changed then
     */
    void reset(Scope scope, Instant from, Instant until);

    /**
     * Erases events of the hub's history, the habits that come from them with their answers and rules, and their influence
     * on what is learnt, which is learnt anew from what remains. Of a part of the time only habits without a rule go, as far
     * as they do not show in what remains.
     *
     * @param from first moment
     * @param until first moment that is kept
     * @throws IllegalArgumentException when the period is empty
     * @throws IllegalStateException when the history cannot be erased; it is tried again at the next start
     */
    Forgotten forget(Scope scope, Instant from, Instant until);

    /** What the hub asks. */
    List<Question> questions();

    /**
     * Answers a question.
     *
     * @return what happens now, for people
     * @throws java.util.NoSuchElementException when there is no such question any more
     */
    String answer(String question, boolean yes);

    /**
     * Allows a habit with an item that can harm to act by itself, in writing. That is for its rule as it is now put to people; it
     * ends when the suggestion is declined, undone, forgotten or put with another rule, and when who allowed it is forgotten.
     *
     * @param suggestion the suggestion's id
     * @param person who allows it
     * @param text the permission; it must name the item as people see it
     * @throws java.util.NoSuchElementException when there is no such suggestion
     * @throws IllegalArgumentException when the text does not name the item
     */
    void permit(String suggestion, String person, String text);
}
