/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import org.metahab.hub.event.HubEvent;

/** What starts a rule: it watches events, the clock or both, from {@link #start} to {@link #close}. */
public interface Trigger extends AutoCloseable {

    /** Begins to watch. */
    default void start(Firing firing) {}

    /** Looks at an event of the bus; must not block. */
    default void onEvent(HubEvent event, Firing firing) {}

    /** The hub has loaded its rules; told once, to the rules that were there. */
    default void onHubStarted(Firing firing) {}

    /** Stops watching. */
    @Override
    default void close() {}
}
