/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.metahab.adaptation.replay.CrashPoint;

/**
 * What kills did to adaptation in one home.
 *
 * @param kills how many there were at each point
 * @param interrupted how many interrupted a person's decision
 * @param decisions how many decisions people had confirmed before the last one
 * @param lost how many of these did not hold after one
 * @param halfDone how many kills left something half done
 * @param list what was lost or half done, and when
 */
record KillResult(
        Map<CrashPoint, Integer> kills, int interrupted, int decisions, int lost, int halfDone, List<String> list) {

    /** Nothing was killed. */
    static final KillResult NONE = new KillResult(Map.of(), 0, 0, 0, 0, List.of());

    KillResult {
        Map<CrashPoint, Integer> sorted = new EnumMap<>(CrashPoint.class);
        sorted.putAll(kills);
        kills = Collections.unmodifiableMap(sorted);
        list = List.copyOf(list);
    }

    /** How many kills there were. */
    int all() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many there were at a point. */
    int at(CrashPoint point) {
        return kills.getOrDefault(point, 0);
    }
}
