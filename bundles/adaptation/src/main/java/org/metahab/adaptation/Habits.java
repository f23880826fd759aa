/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.util.List;
import java.util.NoSuchElementException;

/** What the hub has learnt about this home. Safe for use by several threads. */
public interface Habits {

    /** The habits, those with most examples first. */
    List<Habit> habits();

    /**
     * What people do with an item, each with its {@link Habit#explanation}: why it was suggested, or why not.
     *
     * @throws java.util.NoSuchElementException when nobody did anything with it that the hub could learn from
     */
    default List<Habit> ofItem(String item) {
        List<Habit> habits =
                habits().stream().filter(habit -> habit.item().equals(item)).toList();
        if (habits.isEmpty()) {
            throw new NoSuchElementException("Nothing was learnt about '" + item
                    + "': nobody did anything with it yet, it is no item that people operate, or it is excluded");
        }
        return habits;
    }

    /** How learning is doing. */
    LearningStatus status();
}
