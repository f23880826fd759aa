/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.timeline;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.metahab.habit.ActionClass;

/** What changed last in a home, whatever item it was. */
final class LatestChanges {

    /** How far back {@link #before} looks. */
    static final Duration LONGEST_LAG = Duration.ofMinutes(5);

    private static final int KEPT = 256;

    private final Deque<Change> changes = new ArrayDeque<>();

    private record Change(long time, ActionClass state) {}

    LatestChanges copy() {
        LatestChanges copy = new LatestChanges();
        copy.changes.addAll(changes);
        return copy;
    }

    void add(long time, ActionClass state) {
        changes.addLast(new Change(time, state));
        if (changes.size() > KEPT) {
            changes.removeFirst();
        }
    }

    /** What changed shortly before a time, on other items: each state once, the latest first. */
    List<Preceding> before(long time, String exceptItem) {
        List<Preceding> found = new ArrayList<>();
        Set<ActionClass> seen = new HashSet<>();
        changes.descendingIterator().forEachRemaining(change -> {
            long lag = time - change.time();
            boolean within = lag >= 0 && lag <= LONGEST_LAG.toMillis();
            if (within && !change.state().item().equals(exceptItem) && seen.add(change.state())) {
                found.add(new Preceding(change.state(), lag));
            }
        });
        return found;
    }
}
