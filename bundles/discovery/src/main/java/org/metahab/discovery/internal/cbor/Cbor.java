/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.cbor;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.discovery.json.JsonNull;

/**
 * Reads CBOR (RFC 8949) into maps, lists, strings, booleans, numbers and {@link JsonNull}, as JSON is read. Byte strings
 * are read-only {@link ByteBuffer}s; keys of maps that are whole numbers are written in digits; of tags only those of
 * big numbers and decimal fractions are looked at.
 */
public final class Cbor {

    /** How deep lists and maps may be nested. */
    public static final int MAX_DEPTH = 32;

    private static final int MAX_ITEMS = 100_000;
    private static final int INDEFINITE = 31;
    private static final int BREAK = 0xff;
    private static final int MAX_EXPONENT = 300;

    private final ByteBuffer bytes;
    private int items;

    private Cbor(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** @throws CborException when the bytes are no single CBOR value, or one that is nested too deeply or too large */
    public static Object parse(ByteBuffer bytes) throws CborException {
        Cbor reader = new Cbor(bytes.slice());
        try {
            Object value = reader.value(0);
            if (reader.bytes.hasRemaining()) {
                throw new CborException("there are more bytes after the CBOR value");
            }
            return value;
        } catch (BufferUnderflowException e) {
            throw new CborException("the CBOR value is cut off");
        }
    }

    private Object value(int depth) throws CborException {
        if (depth > MAX_DEPTH) {
            throw new CborException("the CBOR value is nested more than " + MAX_DEPTH + " levels deep");
        }
        if (++items > MAX_ITEMS) {
            throw new CborException("the CBOR value has more than " + MAX_ITEMS + " parts");
        }
        int head = bytes.get() & 0xff;
        int info = head & 0x1f;
        return switch (head >> 5) {
            case 0 -> shrink(argument(info));
            case 1 -> shrink(argument(info).not());
            case 2 -> ByteBuffer.wrap(string(info, 2)).asReadOnlyBuffer();
            case 3 -> text(string(info, 3));
            case 4 -> list(info, depth);
            case 5 -> map(info, depth);
            case 6 -> tagged(argument(info).longValue(), value(depth + 1));
            default -> simple(info);
        };
    }

    private BigInteger argument(int info) throws CborException {
        return switch (info) {
            case 24 -> BigInteger.valueOf(bytes.get() & 0xff);
            case 25 -> BigInteger.valueOf(bytes.getShort() & 0xffff);
            case 26 -> BigInteger.valueOf(bytes.getInt() & 0xffff_ffffL);
            case 27 -> new BigInteger(Long.toUnsignedString(bytes.getLong()));
            default -> {
                if (info > 27) {
                    throw new CborException("a length is not as it should be");
                }
                yield BigInteger.valueOf(info);
            }
        };
    }

    /** How many bytes or parts there are; never more than there are bytes left. */
    private int length(int info) throws CborException {
        BigInteger length = argument(info);
        if (length.bitLength() > 31 || length.intValue() > bytes.remaining()) {
            throw new CborException("the CBOR value is cut off");
        }
        return length.intValue();
    }

    private byte[] string(int info, int type) throws CborException {
        if (info != INDEFINITE) {
            byte[] string = new byte[length(info)];
            bytes.get(string);
            return string;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int head = bytes.get() & 0xff; head != BREAK; head = bytes.get() & 0xff) {
            if (head >> 5 != type || (head & 0x1f) == INDEFINITE) {
                throw new CborException("a part of a string is no string");
            }
            whole.writeBytes(string(head & 0x1f, type));
        }
        return whole.toByteArray();
    }

    private static String text(byte[] utf8) throws CborException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CborException("a text is no UTF-8");
        }
    }

    private List<Object> list(int info, int depth) throws CborException {
        List<Object> list = new ArrayList<>();
        if (info == INDEFINITE) {
            while (!atBreak()) {
                list.add(value(depth + 1));
            }
        } else {
            for (int left = length(info); left > 0; left--) {
                list.add(value(depth + 1));
            }
        }
        return list;
    }

    private Map<String, Object> map(int info, int depth) throws CborException {
        Map<String, Object> map = new LinkedHashMap<>();
        if (info == INDEFINITE) {
            while (!atBreak()) {
                map.put(key(value(depth + 1)), value(depth + 1));
            }
        } else {
            for (int left = length(info); left > 0; left--) {
                map.put(key(value(depth + 1)), value(depth + 1));
            }
        }
        return map;
    }

    private boolean atBreak() {
        bytes.mark();
        boolean end = (bytes.get() & 0xff) == BREAK;
        if (!end) {
            bytes.reset();
        }
        return end;
    }

    private static String key(Object key) throws CborException {
        if (key instanceof String || key instanceof Long) {
            return key.toString();
        }
        throw new CborException("a key is neither a text nor a whole number");
    }

    private static Object tagged(long tag, Object content) {
        if ((tag == 2 || tag == 3) && content instanceof ByteBuffer number) {
            byte[] magnitude = new byte[number.remaining()];
            number.get(magnitude);
            BigInteger value = new BigInteger(1, magnitude);
            return shrink(tag == 2 ? value : value.not());
        }
        boolean fraction = tag == 4 || tag == 5;
        if (fraction
                && content instanceof List<?> parts
                && parts.size() == 2
                && parts.get(0) instanceof Long exponent
                && parts.get(1) instanceof Long mantissa
                && Math.abs(exponent) <= MAX_EXPONENT) {
            return tag == 4
                    ? new BigDecimal(mantissa)
                            .scaleByPowerOfTen(exponent.intValue())
                            .doubleValue()
                    : mantissa * Math.pow(2, exponent);
        }
        return content;
    }

    private Object simple(int info) throws CborException {
        return switch (info) {
            case 20 -> false;
            case 21 -> true;
            case 22, 23 -> JsonNull.NULL;
            case 25 -> half(bytes.getShort() & 0xffff);
            case 26 -> (double) bytes.getFloat();
            case 27 -> bytes.getDouble();
            default -> throw new CborException("there is a simple value that has no meaning");
        };
    }

    /** A number of 16 bits (RFC 8949, appendix D). */
    private static double half(int bits) {
        int exponent = bits >> 10 & 0x1f;
        int mantissa = bits & 0x3ff;
        double value;
        if (exponent == 0) {
            value = Math.scalb((double) mantissa, -24);
        } else if (exponent == 31) {
            value = mantissa == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else {
            value = Math.scalb((double) (mantissa + 1024), exponent - 25);
        }
        return (bits & 0x8000) == 0 ? value : -value;
    }

    private static Object shrink(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }
}
