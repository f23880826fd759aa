/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.act;

/**
 * Something was, or would have been, done unasked.
 *
 * @param action the class's id
 * @param threshold which one of the thresholds was reached
 * @param at when, in milliseconds since 1970
 * @param actedAt when people did it themselves, in milliseconds since 1970; 0 when they did not in time
 * @param start whether what they did was a fresh start
 */
public record Firing(String action, int threshold, long at, long actedAt, boolean start) {

    /** Whether people did it themselves in time. */
    public boolean isRight() {
        return actedAt > 0;
    }
}
