/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

/** Next or previous track. */
public enum NextPrevious implements Command {
    NEXT,
    PREVIOUS;

    @Override
    public String typeName() {
        return "NextPrevious";
    }

    @Override
    public String text() {
        return name();
    }
}
