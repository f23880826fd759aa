/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.task;

/**
 * How tasks are cut: at most {@code ways} classes, {@code shots} examples of each, and then at most {@code queries}
 * examples of these classes that came after.
 *
 * @param ways at least 2; a task has fewer classes where the home shows fewer, but never less than 2
 * @param shots at least 1
 * @param queries at least 1
 */
public record TaskCut(int ways, int shots, int queries) {

    /** @throws IllegalArgumentException when a number is too small */
    public TaskCut {
        if (ways < 2 || shots < 1 || queries < 1) {
            throw new IllegalArgumentException(
                    "A task needs at least 2 ways, 1 shot and 1 query, not " + ways + ", " + shots + " and " + queries);
        }
    }
}
