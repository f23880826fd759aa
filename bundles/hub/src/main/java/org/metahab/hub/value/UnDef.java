/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

/** No state yet ({@code NULL}), or one that cannot be known ({@code UNDEF}). */
public enum UnDef implements State {
    NULL,
    UNDEF;

    @Override
    public String typeName() {
        return "UnDef";
    }

    @Override
    public String text() {
        return name();
    }
}
