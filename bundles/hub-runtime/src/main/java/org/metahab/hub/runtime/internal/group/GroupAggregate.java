/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.group;

import org.metahab.hub.value.State;

/**
 * A group's state, kept while its members' states come and go one by one, so that a change costs little however many
 * members there are. Only state, no locks: its owner guards it.
 */
public interface GroupAggregate {

    /** A member has this state now. */
    void add(State state);

    /** A member doesn't have this state, which was added before, any more. */
    void remove(State state);

    /** The group's state. */
    State state();
}
