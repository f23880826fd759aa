/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.util.List;

/**
 * Habits that no trigger and no time of day explains well enough for a rule of its own, and that the hub yet foresees: it learns
 * at each moment how likely people do each thing within ten minutes. Where that has proved right often enough, a rule may follow
 * it: an ordinary one, whose trigger is an item of ours that goes on when people are expected to do it. Safe for use by several
 * threads.
 */
public interface LiveHabits {

    /**
     * Puts such a rule to people, as any other suggestion.
     *
     * @param state as habits tell it, such as {@code ON}
     * @return the suggestion, which waits for an answer
     * @throws IllegalStateException when it has not proved itself, something was suggested already, or nothing may be; the
     *     message says which
     */
    Suggestion offer(String item, String state);

    /**
     * The latest moments in which the hub was, or would have been, sure enough, oldest first; empty where it has not proved
     * itself.
     */
    List<LiveMoment> moments(String item, String state);
}
