/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.internal.watch;

import java.time.Instant;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.State;

/** Watches all items for one kind of anomaly. Memory grows with their number only. For one thread at a time. */
interface Watch {

    /** An item's state was told anew; it may be the same. */
    void told(Instant at, Item item, State state);

    /** Time passes; called about once a minute. */
    void advance(Instant now);

    /** What was learnt long ago begins to count less. */
    default void age() {}

    /** The item is gone. */
    void forget(String item);
}
