/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.Locale;
import java.util.Set;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.State;

/**
 * Two payloads for two states. Firmware that writes {@code ON} or {@code 1} for true is understood; what is sent is what the
 * convention wants.
 *
 * @param first the payload for on or open
 * @param second the payload for off or closed
 */
record BinaryCodec(ItemType item, String first, String second, State one, State other) implements Codec {

    private static final Set<String> YES = Set.of("true", "1", "on", "yes");
    private static final Set<String> NO = Set.of("false", "0", "off", "no");

    static BinaryCodec onOff(String on, String off) {
        return new BinaryCodec(ItemType.SWITCH, on, off, OnOff.ON, OnOff.OFF);
    }

    static BinaryCodec contact(String open, String closed) {
        return new BinaryCodec(ItemType.CONTACT, open, closed, OpenClosed.OPEN, OpenClosed.CLOSED);
    }

    @Override
    public ChannelType type() {
        return ChannelType.of(item);
    }

    @Override
    public State read(String payload) {
        String text = payload.strip();
        String small = text.toLowerCase(Locale.ROOT);
        if (text.equalsIgnoreCase(first) || YES.contains(small)) {
            return one;
        } else if (text.equalsIgnoreCase(second) || NO.contains(small)) {
            return other;
        }
        throw new IllegalArgumentException(
                StateParsers.shown(payload) + " is neither '" + first + "' nor '" + second + "'");
    }

    @Override
    public String write(Command command, State now) {
        if (command instanceof OnOff) {
            return command.equals(one) ? first : second;
        }
        throw new IllegalArgumentException("it takes ON and OFF, not " + command.text());
    }

    @Override
    public State idle() {
        return other;
    }
}
