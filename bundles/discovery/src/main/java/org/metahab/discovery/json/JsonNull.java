/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.json;

/** JSON's null in a parsed message. */
public enum JsonNull {
    NULL;

    @Override
    public String toString() {
        return "null";
    }
}
