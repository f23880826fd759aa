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
import org.metahab.hub.event.ItemAddedEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The switch by which people stop all rules of ours. It and the mode follow each other. In doubt rules stay stopped: a switch
 * without a state lifts nothing.
 */
final class StopItem {

    private static final Logger LOGGER = LoggerFactory.getLogger(StopItem.class);
    private static final Source OURSELVES = Source.of("org.metahab.adaptation");

    private final Hub hub;
    private final String item;
    private final WishBook wishes;

    StopItem(Hub hub, String item, WishBook wishes) {
        this.hub = hub;
        this.item = item;
        this.wishes = wishes;
    }

    /** Does what it says now; a stop holds on, unless it was switched off after the stop began. */
    void begin(Instant now) {
        Instant since = wishes.wishes().modes().getOrDefault(Mode.STOPPED, Instant.MIN);
        hub.state(item).filter(state -> state.lastChange().isAfter(since)).ifPresent(state -> obey(state.state(), now));
        if (isStopped()) {
            show();
        }
    }

    /** Something happened. */
    void hear(HubEvent event, Instant now) {
        if (event instanceof ItemAddedEvent added && added.item().name().equals(item)) {
            begin(now);
        } else if (event instanceof ItemStateChangedEvent change
                && change.item().equals(item)) {
            if (change.oldState() instanceof UnDef && change.state() == OnOff.OFF) {
                show();
            } else {
                obey(change.state(), now);
            }
        }
    }

    private void obey(State state, Instant now) {
        if (state instanceof OnOff) {
            wishes.setMode(Mode.STOPPED, state == OnOff.ON, now);
        }
    }

    private boolean isStopped() {
        return wishes.wishes().modes().containsKey(Mode.STOPPED);
    }

    /** Switches it as the mode is. */
    void show() {
        OnOff wanted = isStopped() ? OnOff.ON : OnOff.OFF;
        boolean isSo =
                hub.state(item).map(ItemState::state).filter(wanted::equals).isPresent();
        if (!isSo && hub.item(item).isPresent()) {
            try {
                hub.sendCommand(item, wanted, OURSELVES);
            } catch (RuntimeException e) {
                LOGGER.warn("{} can't be switched {}, so it may not show whether rules are stopped", item, wanted, e);
            }
        }
    }
}
