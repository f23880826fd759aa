/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where levels of right firings end: the limit above all of them, and the one that parts right and unwanted firings best
 * though it leaves some right ones out. Where it was dark at all right firings, and never lighter when the trigger came, nobody
 * knows where they end: a close limit and a wide one.
 */
final class Limits {

    /** Twice as light. */
    private static final int CLOSE = 2;

    /** As light as it gets outside on a dull day, 2,047 lx: what people do in more light, they don't do for want of it. */
    private static final int DULL = 22;

    private final TreeMap<Integer, int[]> levels = new TreeMap<>();
    private final int highest;
    private int allRight;

    /** @param highest the highest level that there is */
    Limits(int highest) {
        this.highest = highest;
    }

    /** A firing at a level. */
    void add(int level, boolean isRight) {
        levels.computeIfAbsent(level, any -> new int[2])[isRight ? 0 : 1]++;
        allRight += isRight ? 1 : 0;
    }

    /** The limits, halfway between two levels; none where people do it in any light, and none are parted well. */
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
            if (level.getValue()[0] == 0) {
                continue;
            }
            if (next == null) {
                found.addAll(above(level.getKey()));
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

    private Set<Integer> above(int level) {
        Set<Integer> limits = new LinkedHashSet<>(List.of(level + 1 + CLOSE, (level + 1 + highest + 1) / 2));
        limits.removeIf(limit -> limit <= level || limit > Math.min(highest, DULL));
        return limits;
    }
}
