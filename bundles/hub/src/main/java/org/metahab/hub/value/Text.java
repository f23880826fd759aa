/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

/**
 * A text.
 *
 * @param value any text, also the empty one
 */
public record Text(String value) implements State, Command {

    @Override
    public String typeName() {
        return "String";
    }

    @Override
    public String text() {
        return value;
    }
}
