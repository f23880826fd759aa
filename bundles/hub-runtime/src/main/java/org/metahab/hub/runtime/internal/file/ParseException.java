/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.file;

/** Ends the reading of one item. */
final class ParseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ParseException(Position position, String message) {
        super(message, null, false, false);
        this.problem = new Problem(position, message);
    }

    Problem problem() {
        return problem;
    }
}
