/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

/** On or off. */
public enum OnOff implements State, Command {
    ON,
    OFF;

    @Override
    public String typeName() {
        return "OnOff";
    }

    @Override
    public String text() {
        return name();
    }
}
