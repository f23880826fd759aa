/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.item;

import java.util.Optional;
import org.metahab.hub.codec.ItemValues;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/** Tells an event of a source's item as one of the hub's item that stands for it. */
public final class Retold {

    private Retold() {}

    /** The item of an event of a source. */
    public static String item(HubEvent event) {
        return event instanceof ItemCommandEvent command ? command.item() : ((ItemStateChangedEvent) event).item();
    }

    /** The same for another item; empty when that can't have such a state, or takes no such command. */
    public static Optional<TimedEvent> as(Item item, TimedEvent timed) {
        if (timed.event() instanceof ItemCommandEvent command) {
            return state(item, command.command() instanceof State state ? state : UnDef.NULL)
                    .filter(state -> state instanceof org.metahab.hub.value.Command)
                    .map(org.metahab.hub.value.Command.class::cast)
                    .filter(wanted -> ItemValues.takesCommand(item, wanted))
                    .map(wanted ->
                            new TimedEvent(timed.at(), new ItemCommandEvent(item.name(), wanted, command.source())));
        }
        ItemStateChangedEvent change = (ItemStateChangedEvent) timed.event();
        return state(item, change.state())
                .map(state -> new TimedEvent(
                        timed.at(),
                        new ItemStateChangedEvent(
                                item.name(),
                                state(item, change.oldState()).orElse(UnDef.NULL),
                                state,
                                change.source())));
    }

    private static Optional<State> state(Item item, State state) {
        if (state instanceof UnDef) {
            return Optional.of(state);
        }
        if (item.type() == ItemType.CONTACT && state instanceof OnOff onOff) {
            return Optional.of(onOff == OnOff.ON ? OpenClosed.OPEN : OpenClosed.CLOSED);
        }
        if (item.type() == ItemType.SWITCH && state instanceof Percent level) {
            return Optional.of(level.equals(Percent.ZERO) ? OnOff.OFF : OnOff.ON);
        }
        if (item.type() == ItemType.DIMMER && state instanceof OnOff onOff) {
            return Optional.of(onOff == OnOff.ON ? Percent.HUNDRED : Percent.ZERO);
        }
        if (ItemValues.takesState(item, state)) {
            return Optional.of(state);
        }
        try {
            return Optional.of(ItemValues.parseState(item, state.text()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
