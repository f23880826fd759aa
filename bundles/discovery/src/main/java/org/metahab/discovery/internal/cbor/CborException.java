/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.cbor;

/** Bytes that are no CBOR, or CBOR beyond all measure; the message says why. */
public final class CborException extends Exception {

    private static final long serialVersionUID = 1L;

    CborException(String why) {
        super(why);
    }
}
