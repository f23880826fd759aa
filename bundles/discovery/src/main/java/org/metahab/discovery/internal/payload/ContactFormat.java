/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.payload;

import java.util.Locale;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.State;

/** Open and closed. */
final class ContactFormat implements PayloadFormat {

    @Override
    public State parse(Sample sample) {
        String text = sample.text();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "on", "true", "open" -> OpenClosed.OPEN;
            case "0", "off", "false", "closed" -> OpenClosed.CLOSED;
            default ->
                throw new IllegalArgumentException(
                        StateParsers.shown(text) + " is none of OPEN, CLOSED, 1, 0, ON, OFF, true and false");
        };
    }

    @Override
    public String format(Command command) {
        throw new IllegalArgumentException("it can only be read");
    }
}
