/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

import java.util.Arrays;
import java.util.Base64;

/** Bytes with a MIME type, such as a picture; written as a data URI ({@code data:image/png;base64,…}). */
public final class Raw implements State {

    private final String mimeType;
    private final byte[] bytes;

    /** @throws IllegalArgumentException when the MIME type is empty */
    public Raw(String mimeType, byte[] bytes) {
        if (mimeType.isEmpty()) {
            throw new IllegalArgumentException(
                    "A raw state needs a MIME type; use application/octet-stream if unknown");
        }
        this.mimeType = mimeType;
        this.bytes = bytes.clone();
    }

    /** For example {@code image/jpeg}. */
    public String mimeType() {
        return mimeType;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String text() {
        return "data:" + mimeType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raw raw && raw.mimeType.equals(mimeType) && Arrays.equals(raw.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return 31 * mimeType.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Raw[" + mimeType + ", " + bytes.length + " bytes]";
    }
}
