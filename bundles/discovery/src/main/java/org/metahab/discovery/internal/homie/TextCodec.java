/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import org.metahab.discovery.spi.ChannelType;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;

/** Any text: strings, JSON, and data types that are not known. A text of one zero byte is empty (Homie 5, "String"). */
record TextCodec() implements Codec {

    private static final String EMPTY = "\0";

    @Override
    public ChannelType type() {
        return ChannelType.of(ItemType.STRING);
    }

    @Override
    public State read(String payload) {
        return new Text(payload.equals(EMPTY) ? "" : payload);
    }

    @Override
    public String write(Command command, State now) {
        return command.text().isEmpty() ? EMPTY : command.text();
    }
}
