/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.recording;

/** Reads one line of data. */
interface LineParser {

    /** @throws IllegalArgumentException when the line is malformed; the message says how */
    Row parse(String line);
}
