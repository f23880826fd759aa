/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

/** Up or down, for blinds and shutters. */
public enum UpDown implements State, Command {
    UP,
    DOWN;

    @Override
    public String typeName() {
        return "UpDown";
    }

    @Override
    public String text() {
        return name();
    }
}
