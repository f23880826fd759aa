/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/** Moments, as ISO 8601 writes them. */
record DateTimeCodec() implements Codec {

    @Override
    public ChannelType type() {
        return ChannelType.of(ItemType.DATETIME);
    }

    @Override
    public State read(String payload) {
        return StateParsers.dateTime().parse(payload.strip()).orElse(UnDef.UNDEF);
    }

    @Override
    public String write(Command command, State now) {
        if (command instanceof DateTime moment) {
            return moment.text();
        }
        throw new IllegalArgumentException("it takes dates with times, not " + command.text());
    }
}
