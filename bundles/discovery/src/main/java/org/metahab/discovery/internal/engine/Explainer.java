/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.internal.engine.DescribedThing.DescribedChannel;
import org.metahab.discovery.internal.store.StoredChannel;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UpDown;

/** Puts together what is known of things, for people who want to know why. Used on the worker only. */
final class Explainer {

    /** One command of each kind; nothing of it is sent. */
    private static final List<Command> SAMPLES = List.of(
            OnOff.ON,
            OnOff.OFF,
            UpDown.UP,
            StopMove.STOP,
            Percent.of(50),
            new Decimal(BigDecimal.ONE),
            new Hsb(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.TEN));

    private Explainer() {}

    static DescribedThing describe(KnownDevice device, Thing thing) {
        Map<String, ChannelDescription> announced = device.channels.announced();
        List<DescribedChannel> channels = new ArrayList<>();
        for (StoredChannel stored : device.channels.stored()) {
            ChannelDescription channel = announced.get(stored.id());
            if (channel != null) {
                Optional<ActiveChannel> active = Optional.ofNullable(device.active.get(stored.id()));
                channels.add(new DescribedChannel(
                        device.channelUid(stored.id()),
                        channel,
                        active.map(ActiveChannel::item).orElse(stored.item()),
                        commands(channel),
                        active.flatMap(ActiveChannel::state).map(Explainer::shown)));
            }
        }
        return new DescribedThing(
                thing,
                List.copyOf(device.identities),
                device.fragments.keySet().stream()
                        .map(source -> source.convention() + " " + source.source())
                        .toList(),
                channels);
    }

    private static State shown(State state) {
        return state instanceof Text text ? new Text(Secrets.hide(text.text())) : state;
    }

    private static Set<String> commands(ChannelDescription channel) {
        Set<String> paths = new LinkedHashSet<>();
        if (!channel.type().readOnly()) {
            SAMPLES.forEach(command -> add(channel, command, paths));
            channel.type().options().stream().limit(1).forEach(option -> add(channel, new Text(option), paths));
            channel.type()
                    .range()
                    .ifPresent(range -> add(channel, new Decimal(BigDecimal.valueOf(range.minimum())), paths));
        }
        return paths;
    }

    private static void add(ChannelDescription channel, Command command, Set<String> paths) {
        try {
            channel.mapping().write(command).stream().map(Outgoing::path).forEach(paths::add);
        } catch (IllegalArgumentException e) {
            // it takes no such command; others tell where commands go
            return;
        }
    }
}
