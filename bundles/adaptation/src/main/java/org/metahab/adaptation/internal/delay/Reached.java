/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.delay;

import java.util.Optional;
import org.metahab.adaptation.internal.level.Dimmed;
import org.metahab.habit.ActionClass;
import org.metahab.habit.StateBuckets;
import org.metahab.hub.Hub;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.State;

/** What an item came into, as what is kept of it is named. */
final class Reached {

    private Reached() {}

    /**
     * Empty for states without buckets, for a dimmer that was on already and goes on at another level, and for items that are
     * not on the hub.
     */
    static Optional<ActionClass> by(ItemStateChangedEvent change, Hub hub) {
        return hub.item(change.item())
                .map(Item::stateType)
                .flatMap(type -> seen(type, change.state())
                        .filter(bucket -> !Dimmed.is(type)
                                || seen(type, change.oldState())
                                        .filter(bucket::equals)
                                        .isEmpty()))
                .map(bucket -> new ActionClass(change.item(), bucket));
    }

    private static Optional<String> seen(ItemType type, State state) {
        Optional<String> bucket = StateBuckets.ofState(type, state);
        return Dimmed.is(type) ? bucket.map(Dimmed::seen) : bucket;
    }
}
