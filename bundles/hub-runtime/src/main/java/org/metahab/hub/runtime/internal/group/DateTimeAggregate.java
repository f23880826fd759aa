/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.group;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.TreeMap;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/** The latest or earliest moment among the members. */
final class DateTimeAggregate implements GroupAggregate {

    private static final Comparator<ZonedDateTime> BY_INSTANT =
            Comparator.comparing(ZonedDateTime::toInstant).thenComparing(Comparator.naturalOrder());

    private final TreeMap<ZonedDateTime, Integer> moments = new TreeMap<>(BY_INSTANT);
    private final boolean latest;

    DateTimeAggregate(boolean latest) {
        this.latest = latest;
    }

    @Override
    public void add(State state) {
        if (state instanceof DateTime moment) {
            moments.merge(moment.value(), 1, Integer::sum);
        }
    }

    @Override
    public void remove(State state) {
        if (state instanceof DateTime moment) {
            moments.computeIfPresent(moment.value(), (m, count) -> count == 1 ? null : count - 1);
        }
    }

    @Override
    public State state() {
        if (moments.isEmpty()) {
            return UnDef.UNDEF;
        }
        return new DateTime(latest ? moments.lastKey() : moments.firstKey());
    }
}
