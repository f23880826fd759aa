/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.act;

/** How often acting at each threshold was right, as far as it is known by now. */
final class Tally {

    final int[] fired = new int[Thresholds.COUNT];
    final int[] right = new int[Thresholds.COUNT];

    void add(int threshold, boolean wasRight) {
        fired[threshold]++;
        right[threshold] += wasRight ? 1 : 0;
    }
}
