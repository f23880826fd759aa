/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Instant;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.internal.control.WishBook;
import org.metahab.hub.Hub;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/** The switch by which people stop all rules of ours. */
final class StopItem {

    private final Hub hub;
    private final String item;
    private final WishBook wishes;

    StopItem(Hub hub, String item, WishBook wishes) {
        this.hub = hub;
        this.item = item;
        this.wishes = wishes;
    }

    /** Does what it says now. */
    void begin(Instant now) {
        obey(hub.state(item).map(ItemState::state).orElse(UnDef.NULL), now);
    }

    /** Something happened. */
    void hear(HubEvent event, Instant now) {
        if (event instanceof ItemStateChangedEvent change && change.item().equals(item)) {
            obey(change.state(), now);
        }
    }

    private void obey(State state, Instant now) {
        wishes.setMode(Mode.STOPPED, state == OnOff.ON, now);
    }
}
