/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

/** The state of a contact. */
public enum OpenClosed implements State, Command {
    OPEN,
    CLOSED;

    @Override
    public String typeName() {
        return "OpenClosed";
    }

    @Override
    public String text() {
        return name();
    }
}
