/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.leaderboard;

/** What is measured. */
enum Format {
    /** Recorded homes by the leaderboard's own measures. */
    HOMES,
    /** Recorded homes as Rasch (2014) measured them. */
    RASCH,
    /** Sequences of controls without dates, by their authors' split. */
    SEQUENCES
}
