/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard;

/** What methods are asked for. */
public enum Task {
    /** What do people do next? */
    NEXT,
    /** The same where it counts: an item that people left alone is switched on. */
    START,
    /** Would people do this within ten minutes? */
    ACT,
    /** Which habits are worth a rule? */
    RULE
}
