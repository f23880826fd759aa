/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Unit;
import org.metahab.discovery.internal.mapping.Units;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** What a device tells about itself, for whoever looks after it. */
final class Upkeep {

    private final ChannelList channels;

    private Upkeep(ChannelList channels) {
        this.channels = channels;
    }

    static void describe(ChannelList channels) {
        Upkeep upkeep = new Upkeep(channels);
        upkeep.add("rssi", "Signal quality", "%", Parsers.numbers("%"), List.of("Wifi", "RSSI"));
        upkeep.add("signal", "Signal strength", "dBm", Parsers.numbers("dBm"), List.of("Wifi", "Signal"));
        upkeep.add("uptime", "Uptime", "s", Parsers::uptime, List.of("Uptime"));
    }

    private void add(String id, String label, String unit, ValueMapping.Parser parser, List<Object> path) {
        Topics topics = channels.topics();
        Unit known = Units.of(unit);
        Object[] told = path.toArray();
        Object[] answered = new Object[told.length + 1];
        answered[0] = "StatusSTS";
        System.arraycopy(told, 0, answered, 1, told.length);
        channels.add(
                id,
                label,
                new ChannelType(ItemType.NUMBER, known.dimension(), known.symbol(), Optional.empty(), List.of(), true),
                Semantics.of("Measurement", ""),
                Category.DIAGNOSTIC,
                ValueMapping.readOnly(
                        List.of(
                                Source.of(topics.state(), told),
                                Source.of(topics.stateAnswer(), answered),
                                Source.of(topics.status() + "RESULT", told)),
                        parser,
                        List.of(topics.askState())));
    }
}
