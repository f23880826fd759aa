/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal.directory;

/** A request that the directory does not follow. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    RefusedException(Kind kind, String why) {
        super(why);
        this.kind = kind;
    }

    /** What is wrong with it. */
    public enum Kind {
        /** It is not as it should be. */
        BAD_REQUEST,
        /** It is for another device to say. */
        FORBIDDEN,
        /** There is no such registration. */
        NOT_FOUND,
        /** There are too many registrations. */
        FULL
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }
}
