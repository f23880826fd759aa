/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where levels of right firings end: the limit above all of them, and the one that parts right and unwanted firings best
 * though it leaves some right ones out.
 */
final class Limits {

    private final TreeMap<Integer, int[]> levels = new TreeMap<>();
    private int allRight;

    /** A firing at a level. */
    void add(int level, boolean isRight) {
        levels.computeIfAbsent(level, any -> new int[2])[isRight ? 0 : 1]++;
        allRight += isRight ? 1 : 0;
    }

    /** The limits, halfway between two levels; none where no unwanted firing is above all right ones, nor parted well. */
    Set<Integer> best() {
        Set<Integer> found = new LinkedHashSet<>();
        int right = 0;
        int unwanted = 0;
        int best = -1;
        double most = -1;
        for (Map.Entry<Integer, int[]> level : levels.entrySet()) {
            right += level.getValue()[0];
            unwanted += level.getValue()[1];
            Integer next = levels.higherKey(level.getKey());
            if (level.getValue()[0] == 0 || next == null) {
                continue;
            }
            int limit = (level.getKey() + 1 + next + 1) / 2;
            double gain = Coincidence.promise(right, right + unwanted, allRight);
            if (gain > most) {
                most = gain;
                best = limit;
            }
            if (right == allRight) {
                found.add(limit);
            }
        }
        if (best >= 0) {
            found.add(best);
        }
        return found;
    }
}
