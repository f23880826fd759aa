/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A representation: bytes with their content format (RFC 7252, section 5.10.3). Immutable. */
public final class CoapContent {

    /** text/plain;charset=utf-8. */
    public static final int TEXT = 0;

    /** application/link-format. */
    public static final int LINK_FORMAT = 40;

    /** application/octet-stream. */
    public static final int OCTETS = 42;

    /** application/json. */
    public static final int JSON = 50;

    /** application/cbor. */
    public static final int CBOR = 60;

    /** application/senml+json (RFC 8428). */
    public static final int SENML_JSON = 110;

    /** application/senml+cbor (RFC 8428). */
    public static final int SENML_CBOR = 112;

    /** application/vnd.ocf+cbor. */
    public static final int OCF_CBOR = 10_000;

    /** application/vnd.oma.lwm2m+tlv. */
    public static final int LWM2M_TLV = 11_542;

    /** application/vnd.oma.lwm2m+json. */
    public static final int LWM2M_JSON = 11_543;

    /** No content format was given. */
    public static final int UNKNOWN = -1;

    private final byte[] bytes;
    private final int format;

    /**
     * Bytes, which are copied.
     *
     * @param format a CoAP content format number in [0, 65535], or {@link #UNKNOWN}
     */
    public CoapContent(byte[] bytes, int format) {
        this.bytes = bytes.clone();
        this.format = format;
    }

    /** A plain UTF-8 text. */
    public static CoapContent text(String text) {
        return new CoapContent(text.getBytes(StandardCharsets.UTF_8), TEXT);
    }

    /** A read-only view of the bytes. */
    public ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** The bytes read as UTF-8; malformed parts become the replacement character. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The content format's number, or {@link #UNKNOWN}. */
    public int format() {
        return format;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CoapContent that && that.format == format && Arrays.equals(that.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return 31 * format + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes of content format " + format;
    }
}
