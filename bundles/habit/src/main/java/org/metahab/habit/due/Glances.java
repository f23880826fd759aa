/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ClassLabels;
import org.metahab.habit.Situation;
import org.metahab.habit.StateBuckets;
import org.metahab.habit.candidate.CandidateStatistics;

/** Sees moments; knows when each thing was last done for that. For one thread at a time. */
final class Glances {

    private final ClassLabels labels;
    private final Map<Integer, Instant> done = new HashMap<>();
    private final Map<String, Instant> operated = new HashMap<>();

    Glances(ClassLabels labels) {
        this.labels = labels;
    }

    /** People did that. */
    void acted(int label, Instant at) {
        done.put(label, at);
        operated.put(labels.get(label).item(), at);
    }

    Glance at(Situation situation) {
        Instant now = situation.at().toInstant();
        int count = labels.size();
        BitSet possible = new BitSet(count);
        BitSet fresh = new BitSet(count);
        byte[] spans = new byte[count];
        byte[] returns = new byte[count];
        for (int label = 0; label < count; label++) {
            ActionClass action = labels.get(label);
            Situation.Held held = situation.states().get(action.item());
            possible.set(label, held == null || !held.bucket().equals(action.bucket()));
            fresh.set(label, StateBuckets.isActive(action.bucket()) && isLeftAlone(action.item(), now));
            spans[label] = (byte) (held == null ? Ages.LONGEST : Ages.step(held.since(), now));
            Instant last = done.get(label);
            returns[label] = (byte) (last == null ? Ages.LONGEST : Ages.step(last, now));
        }
        return new Glance(now.toEpochMilli(), Cue.of(situation), possible, fresh, spans, returns);
    }

    private boolean isLeftAlone(String item, Instant now) {
        Instant last = operated.get(item);
        return last == null || last.plus(CandidateStatistics.LEFT_ALONE).isBefore(now);
    }
}
