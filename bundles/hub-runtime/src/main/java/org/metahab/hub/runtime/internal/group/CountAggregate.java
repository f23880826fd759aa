/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.group;

import java.util.regex.Pattern;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.State;

/** How many members have a state whose text matches. */
final class CountAggregate implements GroupAggregate {

    private final Pattern pattern;
    private int count;

    CountAggregate(Pattern pattern) {
        this.pattern = pattern;
    }

    @Override
    public void add(State state) {
        count += matches(state) ? 1 : 0;
    }

    @Override
    public void remove(State state) {
        count -= matches(state) ? 1 : 0;
    }

    @Override
    public State state() {
        return Decimal.of(count);
    }

    private boolean matches(State state) {
        return pattern.matcher(state.text()).matches();
    }
}
