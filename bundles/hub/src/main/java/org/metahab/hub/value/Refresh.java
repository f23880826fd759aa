/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

/** Asks the device for its state. */
public enum Refresh implements Command {
    REFRESH;

    @Override
    public String typeName() {
        return "Refresh";
    }

    @Override
    public String text() {
        return name();
    }
}
