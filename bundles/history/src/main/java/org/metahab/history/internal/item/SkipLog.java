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

/** Counts what was left out or read otherwise than it was recorded, by the reason, with a few examples of each. */
public final class SkipLog {

    private static final int EXAMPLES = 5;

    private final Map<String, Reason> reasons = new LinkedHashMap<>();

    /** Something was left out. */
    public void add(String why, String what) {
        add(why, what, true);
    }

    /** Something was taken in, though not quite as it was recorded. */
    public void remark(String how, String what) {
        add(how, what, false);
    }

    private void add(String why, String what, boolean leftOut) {
        Reason reason = reasons.computeIfAbsent(why, key -> new Reason(leftOut));
        reason.count++;
        if (reason.examples.size() < EXAMPLES && !what.isEmpty() && !reason.examples.contains(what)) {
            reason.examples.add(what);
        }
    }

    /** All, most frequent first. */
    public List<Skipped> all() {
        return reasons.entrySet().stream()
                .map(entry -> entry.getValue().told(entry.getKey()))
                .sorted(Comparator.comparingLong(Skipped::count).reversed())
                .toList();
    }

    private static final class Reason {
        private final boolean leftOut;
        private final List<String> examples = new ArrayList<>();
        private long count;

        Reason(boolean leftOut) {
            this.leftOut = leftOut;
        }

        Skipped told(String why) {
            return new Skipped(why, count, examples, leftOut);
        }
    }
}
