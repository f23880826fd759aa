/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

/** What a player does. */
public enum PlayPause implements State, Command {
    PLAY,
    PAUSE;

    @Override
    public String typeName() {
        return "PlayPause";
    }

    @Override
    public String text() {
        return name();
    }
}
