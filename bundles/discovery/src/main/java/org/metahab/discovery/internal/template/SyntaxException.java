/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

/** A source that is no template, or uses what isn't supported. */
final class SyntaxException extends Exception {

    private static final long serialVersionUID = 1L;
    private final int position;

    SyntaxException(int position, String problem) {
        super(problem);
        this.position = position;
    }

    int position() {
        return position;
    }
}
