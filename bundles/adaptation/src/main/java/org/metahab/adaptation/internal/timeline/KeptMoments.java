/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.timeline;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which moments items held: today's sunset, the next alarm. The latest {@value #MOST} of each item are kept. */
public final class KeptMoments {

    private static final int MOST = 400;

    private final Map<String, Deque<KeptMoment>> ofItem = new TreeMap<>();

    /** Notes that an item holds another moment from now on. */
    public void add(Instant at, String item, Instant moment) {
        long time = at.toEpochMilli();
        Deque<KeptMoment> kept = ofItem.computeIfAbsent(item, any -> new ArrayDeque<>());
        if (!kept.isEmpty()) {
            KeptMoment last = kept.removeLast();
            kept.addLast(new KeptMoment(last.from(), time, last.moment()));
        }
        add(item, new KeptMoment(time, Long.MAX_VALUE, moment.toEpochMilli()));
    }

    /** Notes what an item holds for a while, after all that it held before. */
    public void add(String item, KeptMoment held) {
        Deque<KeptMoment> kept = ofItem.computeIfAbsent(item, any -> new ArrayDeque<>());
        kept.addLast(held);
        if (kept.size() > MOST) {
            kept.removeFirst();
        }
    }

    /** Names of the items that hold moments, in order. */
    public Set<String> items() {
        return ofItem.keySet();
    }

    /** The moments that an item held, in order. */
    public List<KeptMoment> of(String item) {
        return List.copyOf(ofItem.getOrDefault(item, new ArrayDeque<>()));
    }
}
