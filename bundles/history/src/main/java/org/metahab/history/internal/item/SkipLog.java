/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.history.ImportReport.Skipped;

/** Counts what was left out, by the reason, with a few examples of each. */
public final class SkipLog {

    private static final int EXAMPLES = 5;

    private final Map<String, Reason> reasons = new LinkedHashMap<>();

    /** Something was left out. */
    public void add(String why, String what) {
        Reason reason = reasons.computeIfAbsent(why, key -> new Reason());
        reason.count++;
        if (reason.examples.size() < EXAMPLES && !what.isEmpty() && !reason.examples.contains(what)) {
            reason.examples.add(what);
        }
    }

    /** All, most frequent first. */
    public List<Skipped> all() {
        return reasons.entrySet().stream()
                .map(entry -> new Skipped(entry.getKey(), entry.getValue().count, entry.getValue().examples))
                .sorted(Comparator.comparingLong(Skipped::count).reversed())
                .toList();
    }

    private static final class Reason {
        private long count;
        private final List<String> examples = new ArrayList<>();
    }
}
