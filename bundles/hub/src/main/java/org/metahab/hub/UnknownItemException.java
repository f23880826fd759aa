/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub;

/** There is no item of that name. */
public final class UnknownItemException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Names the item. */
    public UnknownItemException(String item) {
        super("There is no item '" + item + "'");
    }
}
