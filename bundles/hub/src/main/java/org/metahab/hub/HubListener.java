/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub;

import org.metahab.hub.event.TimedEvent;

/**
 * Whoever registers this service is told all events of the hub's bus, in their order, one at a time.
 *
 * <p>Each listener has a bounded queue and a thread of its own, so a slow one neither stops the bus nor other
 * listeners. When its queue is full, the oldest event waiting is dropped and counted, and the loss is logged.
 */
@FunctionalInterface
public interface HubListener {

    /** Something happened. What this throws is logged; the listener goes on being told. */
    void onEvent(TimedEvent event);
}
