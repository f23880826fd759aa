/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.recording;

import java.util.List;

/**
 * How reading a recording went.
 *
 * @param rows lines with data, the malformed ones too
 * @param events events that came of them
 * @param actions rows that count as people's actions
 * @param unchanged rows that repeat the state that was known, without being actions; no event came of them
 * @param malformed lines that could not be read, and were skipped
 * @param problems what was wrong with the first of them, or with the order of rows
 */
public record ImportReport(
        long rows, long events, long actions, long unchanged, long malformed, List<Problem> problems) {

    /** How many problems are told in full; all of them are counted. */
    public static final int PROBLEMS_TOLD = 20;

    public ImportReport {
        problems = List.copyOf(problems);
    }

    /**
     * One thing that was wrong.
     *
     * @param line number of the line, from 1
     * @param message what is wrong with it
     * @param skipped whether the line was left out; otherwise it was read all the same
     */
    public record Problem(long line, String message, boolean skipped) {}
}
