/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.group;

import java.util.HashMap;
import java.util.Map;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/** The state that all members have; undefined when they differ or there are none. */
final class EqualityAggregate implements GroupAggregate {

    private final Map<State, Integer> counts = new HashMap<>();

    @Override
    public void add(State state) {
        counts.merge(state, 1, Integer::sum);
    }

    @Override
    public void remove(State state) {
        counts.computeIfPresent(state, (s, count) -> count == 1 ? null : count - 1);
    }

    @Override
    public State state() {
        return counts.size() == 1 ? counts.keySet().iterator().next() : UnDef.UNDEF;
    }
}
