/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.delay;

import java.util.Optional;
import org.metahab.habit.ActionClass;
import org.metahab.habit.StateBuckets;
import org.metahab.hub.Hub;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.item.Item;

/** What an item came into, as what is kept of it is named. */
final class Reached {

    private Reached() {}

    /** Empty for states without buckets, and for items that are not on the hub. */
    static Optional<ActionClass> by(ItemStateChangedEvent change, Hub hub) {
        return hub.item(change.item())
                .map(Item::stateType)
                .flatMap(type -> StateBuckets.ofState(type, change.state()))
                .map(bucket -> new ActionClass(change.item(), bucket));
    }
}
