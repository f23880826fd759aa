/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.file;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
record Position(int line, int column) {

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
