/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.bus;

import org.metahab.hub.event.HubEvent;

/** Tells events on the bus, with the hub's time, in the order in which they are given. Never waits for a listener. */
@FunctionalInterface
public interface EventPublisher {

    /**
     * Posts the event.
     *
     * @throws IllegalArgumentException when the event has no form in the dialect of the bus
     */
    void post(HubEvent event);
}
