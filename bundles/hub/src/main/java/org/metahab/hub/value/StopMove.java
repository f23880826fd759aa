/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

/** Stops or starts the movement of a blind or shutter. */
public enum StopMove implements Command {
    STOP,
    MOVE;

    @Override
    public String typeName() {
        return "StopMove";
    }

    @Override
    public String text() {
        return name();
    }
}
