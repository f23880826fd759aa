/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

/** Winding of a player. */
public enum RewindFastforward implements State, Command {
    REWIND,
    FASTFORWARD;

    @Override
    public String typeName() {
        return "RewindFastforward";
    }

    @Override
    public String text() {
        return name();
    }
}
