/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.lwm2m;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The data types of resources, and their forms in TLV (OMA-TS-LightweightM2M-1.0.2, appendix C). */
enum ValueType {
    STRING,
    INTEGER,
    FLOAT,
    BOOLEAN;

    /**
     * A value of this type as text.
     *
     * @throws IllegalArgumentException when it has not as many bytes as the type wants
     */
    String text(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return switch (this) {
            case STRING -> string(buffer);
            case INTEGER ->
                switch (bytes.length) {
                    case 1 -> String.valueOf(buffer.get());
                    case 2 -> String.valueOf(buffer.getShort());
                    case 4 -> String.valueOf(buffer.getInt());
                    case 8 -> String.valueOf(buffer.getLong());
                    default -> throw length(bytes);
                };
            case FLOAT ->
                switch (bytes.length) {
                    case 4 -> number(Float.toString(buffer.getFloat()));
                    case 8 -> number(Double.toString(buffer.getDouble()));
                    default -> throw length(bytes);
                };
            case BOOLEAN -> {
                if (bytes.length != 1) {
                    throw length(bytes);
                }
                yield bytes[0] == 0 ? "0" : "1";
            }
        };
    }

    private static String string(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a text is no UTF-8", e);
        }
    }

    private static String number(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " is no number to be shown", e);
        }
    }

    private IllegalArgumentException length(byte[] bytes) {
        return new IllegalArgumentException(name() + " has no form of " + bytes.length + " bytes");
    }
}
