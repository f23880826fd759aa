/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.payload;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.metahab.coap.CoapContent;
import org.metahab.discovery.internal.cbor.Cbor;
import org.metahab.discovery.internal.cbor.CborException;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.internal.senml.SenmlException;
import org.metahab.discovery.internal.senml.SenmlPack;
import org.metahab.discovery.internal.senml.SenmlRecord;
import org.metahab.discovery.json.JsonNull;
import org.metahab.discovery.spi.Message;

/** Finds the value in a payload of any content format that devices use for single values. */
public final class Payloads {

    private static final int MAX_BYTES = 16_384;
    private static final Set<Integer> BINARY = Set.of(CoapContent.CBOR, CoapContent.SENML_CBOR, CoapContent.OCF_CBOR);
    private static final Set<Integer> TEXTUAL = Set.of(
            Message.NO_FORMAT,
            CoapContent.TEXT,
            CoapContent.OCTETS,
            CoapContent.JSON,
            CoapContent.SENML_JSON,
            CoapContent.LINK_FORMAT);
    private static final List<String> VALUE_KEYS = List.of("value", "val", "v", "state");
    private static final Set<String> UNIT_KEYS = Set.of("unit", "units", "u");

    private Payloads() {}

    /**
     * The value of the message's resource.
     *
     * @throws IllegalArgumentException when there is none; the message says why
     */
    public static Sample sample(Message message) {
        if (message.size() > MAX_BYTES) {
            throw new IllegalArgumentException("a value of " + message.size() + " bytes is too long");
        }
        if (message.contentFormat() == CoapContent.TEXT) {
            return new Sample(text(message).strip(), "");
        }
        if (isStructured(message)) {
            Object value = value(message);
            return message.contentFormat() == CoapContent.SENML_CBOR || isPack(value)
                    ? ofPack(value, message.path())
                    : ofValue(value, name(message.path()));
        }
        if (!TEXTUAL.contains(message.contentFormat())) {
            throw new IllegalArgumentException("content format " + message.contentFormat() + " is not understood");
        }
        return new Sample(text(message).strip(), "");
    }

    /** A payload of JSON or CBOR, whichever its content format or its first bytes say, as JSON is read. */
    public static Object value(Message message) {
        if (BINARY.contains(message.contentFormat())) {
            try {
                return Cbor.parse(message.content());
            } catch (CborException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
        return message.json().orElseThrow(() -> new IllegalArgumentException(message.jsonProblem()));
    }

    private static boolean isStructured(Message message) {
        int format = message.contentFormat();
        if (BINARY.contains(format) || format == CoapContent.JSON || format == CoapContent.SENML_JSON) {
            return true;
        }
        String start = format == Message.NO_FORMAT ? message.text().orElse("").stripLeading() : "";
        return start.startsWith("{") || start.startsWith("[{");
    }

    private static boolean isPack(Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map;
    }

    private static String text(Message message) {
        return message.text().orElseThrow(() -> new IllegalArgumentException("the payload is no UTF-8 text"));
    }

    /** A single value, or the one value of an object: under a usual key, under the resource's name, or the only one. */
    private static Sample ofValue(Object whole, String name) {
        if (!(whole instanceof Map<?, ?> object)) {
            return new Sample(scalar(whole), "");
        }
        String unit = "";
        Optional<Object> only = Optional.empty();
        int others = 0;
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            if (UNIT_KEYS.contains(entry.getKey()) && entry.getValue() instanceof String text) {
                unit = text;
            } else if (isScalar(entry.getValue())) {
                only = Optional.of(entry.getValue());
                others++;
            }
        }
        for (String key : Stream.concat(VALUE_KEYS.stream(), Stream.of(name)).toList()) {
            Object value = object.get(key);
            if (value != null && isScalar(value)) {
                return new Sample(scalar(value), unit);
            }
        }
        if (others != 1) {
            throw new IllegalArgumentException(
                    "which of " + StateParsers.shown(object.keySet().toString())
                            + " is the value is not clear; it should be called 'value'");
        }
        return new Sample(scalar(only.orElse("")), unit);
    }

    private static boolean isScalar(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private static String scalar(Object value) {
        if (value instanceof Double number) {
            if (number.isNaN() || number.isInfinite()) {
                throw new IllegalArgumentException(number + " is no number to be shown");
            }
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        } else if (isScalar(value)) {
            return value.toString().strip();
        } else if (value == JsonNull.NULL) {
            throw new IllegalArgumentException("the value is null");
        } else if (value instanceof ByteBuffer) {
            throw new IllegalArgumentException("the value is a string of bytes");
        }
        throw new IllegalArgumentException("the value is a list or an object within another");
    }

    /** The record that is named like the resource, else the first; of several of that name the newest. */
    private static Sample ofPack(Object pack, String path) {
        try {
            List<SenmlRecord> records = SenmlPack.resolve(pack);
            String name = name(path);
            SenmlRecord chosen = records.stream()
                    .filter(record -> record.name().equals(name)
                            || record.name().endsWith(path)
                            || record.name().endsWith("/" + name))
                    .findFirst()
                    .or(() -> records.stream().findFirst())
                    .orElseThrow(() -> new IllegalArgumentException("the SenML pack has no value"));
            SenmlRecord newest = records.stream()
                    .filter(record -> record.name().equals(chosen.name()))
                    .reduce(chosen, (one, other) -> other.time() >= one.time() ? other : one);
            return new Sample(newest.value().strip(), newest.unit());
        } catch (SenmlException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static String name(String path) {
        int query = path.indexOf('?');
        String bare = query < 0 ? path : path.substring(0, query);
        return bare.substring(bare.lastIndexOf('/') + 1);
    }
}
