/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.item;

import java.util.Locale;
import java.util.Optional;
import org.metahab.hub.codec.ItemValues;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateEvent;
import org.metahab.hub.event.ItemStatePredictedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.item.Metadata;
import org.metahab.hub.runtime.internal.bus.EventPublisher;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows from a command, as in openHAB: a group passes it on to its members; another item's state is predicted,
 * and set at once where no device will report it (auto-update). Devices are commanded by whoever linked them.
 *
 * <p>The item's note {@code autoupdate="false"} leaves the state to the device altogether, {@code "true"} sets it at once
 * though there is a device. When no linked device can be reached, the present state is predicted to stay.
 */
final class CommandRouter {

    static final Source AUTO_UPDATE = Source.of("org.openhab.core.autoupdate");

    private static final Logger LOG = LoggerFactory.getLogger(CommandRouter.class);
    private static final String GROUP = "org.openhab.core.group";

    private final ItemTable table;
    private final StateUpdater updater;
    private final Links links;
    private final EventPublisher publisher;

    CommandRouter(ItemTable table, StateUpdater updater, Links links, EventPublisher publisher) {
        this.table = table;
        this.updater = updater;
        this.links = links;
        this.publisher = publisher;
    }

    void route(ItemCommandEvent event) {
        Optional<Item> item = table.item(event.item());
        if (item.isEmpty()) {
            LOG.debug("Command {} for an item '{}' that is not there", event.command(), event.item());
        } else if (item.get().type() == ItemType.GROUP) {
            passOn(event);
        } else if (event.command() instanceof State state && ItemValues.takesCommand(item.get(), event.command())) {
            autoUpdate(item.get(), state, event.source());
        }
    }

    private void passOn(ItemCommandEvent event) {
        Command command = event.command();
        Source source = event.source().isNone() ? Source.NONE : event.source().via(Source.of(GROUP, event.item()));
        boolean isCircle = event.source().stations().contains(Source.of(GROUP, event.item()));
        if (isCircle) {
            LOG.warn("Group '{}' contains itself; its command is not passed on again", event.item());
            return;
        }
        for (String member : updater.members(event.item())) {
            table.item(member)
                    .filter(item -> ItemValues.takesCommand(item, command))
                    .ifPresent(item -> publisher.post(new ItemCommandEvent(member, command, source)));
        }
    }

    private void autoUpdate(Item item, State state, Source source) {
        State current = table.state(item.name()).map(ItemState::state).orElse(state);
        Optional<State> held = ItemStates.held(item, state, current);
        Optional<Boolean> wanted = Optional.ofNullable(item.metadata().get("autoupdate"))
                .map(Metadata::value)
                .map(text -> Boolean.parseBoolean(text.strip().toLowerCase(Locale.ROOT)));
        if (held.isEmpty() || !wanted.orElse(true)) {
            return;
        }
        Source auto = source.via(AUTO_UPDATE);
        Links.Link link = wanted.isPresent() ? Links.Link.NONE : links.of(item.name());
        if (link == Links.Link.OFFLINE) {
            publisher.post(new ItemStatePredictedEvent(item.name(), current, true, auto));
            return;
        }
        publisher.post(new ItemStatePredictedEvent(item.name(), held.get(), false, auto));
        if (link == Links.Link.NONE) {
            publisher.post(new ItemStateEvent(item.name(), held.get(), auto));
        }
    }
}
