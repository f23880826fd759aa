/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.payload;

import org.metahab.discovery.internal.mapping.Unit;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;

/** The values of one resource as text. It may remember what it heard; used by one thread at a time. */
public interface PayloadFormat {

    /** @throws IllegalArgumentException when the sample is no such value; the message names it */
    State parse(Sample sample);

    /** @throws IllegalArgumentException when the resource takes no such command; the message says what it takes */
    String format(Command command);

    /** On and off, in the words of the device. */
    static PayloadFormat onOff() {
        return new OnOffFormat();
    }

    /** Open and closed. */
    static PayloadFormat contact() {
        return new ContactFormat();
    }

    /** From 0 to 100, as a dimmer has. */
    static PayloadFormat level() {
        return new LevelFormat();
    }

    /** From 0, closed, to 100, open; the hub counts the other way round. */
    static PayloadFormat position() {
        return new PositionFormat();
    }

    /** Numbers in a unit, which may be none. */
    static PayloadFormat number(Unit unit) {
        return new NumberFormat(unit);
    }

    /** Any text. */
    static PayloadFormat text() {
        return new TextFormat();
    }
}
