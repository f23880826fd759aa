/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.payload;

import java.util.List;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;

/** On and off. It speaks to the device in the words that the device uses, and with 1 and 0 until it heard some. */
final class OnOffFormat implements PayloadFormat {

    private static final Words DIGITS = new Words("1", "0");
    private static final List<Words> ALL = List.of(
            DIGITS,
            new Words("ON", "OFF"),
            new Words("on", "off"),
            new Words("On", "Off"),
            new Words("true", "false"),
            new Words("TRUE", "FALSE"),
            new Words("True", "False"));

    private Words words = DIGITS;

    private record Words(String on, String off) {}

    @Override
    public State parse(Sample sample) {
        String text = sample.text();
        for (Words candidate : ALL) {
            if (text.equals(candidate.on) || text.equals(candidate.off)) {
                words = candidate;
                return text.equals(candidate.on) ? OnOff.ON : OnOff.OFF;
            }
        }
        throw new IllegalArgumentException(StateParsers.shown(text) + " is none of 1, 0, ON, OFF, true and false");
    }

    @Override
    public String format(Command command) {
        if (command instanceof OnOff value) {
            return value == OnOff.ON ? words.on : words.off;
        }
        throw new IllegalArgumentException("it takes ON and OFF, not " + command.text());
    }
}
