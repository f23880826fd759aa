/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

/** A step up or down. */
public enum IncreaseDecrease implements Command {
    INCREASE,
    DECREASE;

    @Override
    public String typeName() {
        return "IncreaseDecrease";
    }

    @Override
    public String text() {
        return name();
    }
}
