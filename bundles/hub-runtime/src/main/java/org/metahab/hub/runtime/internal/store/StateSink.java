/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

import java.util.Collection;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.ItemState;

/** Where states and events are kept. Never waits for the disk. */
public interface StateSink {

    /** The states that were kept before, also of items that are gone. */
    Collection<ItemState> states();

    /** Keeps a state instead of the one that the item had. */
    void keep(ItemState state);

    /** Keeps a command or change of state in the history. */
    void record(TimedEvent event);
}
