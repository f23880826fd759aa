/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

/**
 * A state or a command: something that has a type name and a textual form in the event dialect.
 *
 * <p>All values are immutable.
 */
public sealed interface Value permits State, Command {

    /** The name of the value's type on the event bus: {@code OnOff}, {@code Percent}, {@code Quantity}, … */
    default String typeName() {
        return getClass().getSimpleName();
    }

    /** The full textual form, which the codec reads back to an equal value: {@code ON}, {@code 21.5 °C}, {@code 30,100,50}. */
    String text();
}
