/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads JSON (RFC 8259) strictly into maps, lists, strings, booleans, numbers and {@link JsonNull}. Whole numbers stay
 * whole ({@link Long}, {@link BigInteger}); all others are {@link Double}, as Python reads them.
 */
public final class Json {

    /** How deep lists and objects may be nested. */
    public static final int MAX_DEPTH = 32;

    private static final int MAX_DIGITS = 400;

    private Json() {}

    /** @throws JsonException when it is no JSON, or nested too deeply */
    public static Object parse(String text) throws JsonException {
        if (isWronglySpelledLiteral(text.strip())) {
            throw new JsonException("true, false and null are written in small letters");
        }
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            Object value = read(reader, 0);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonException("there is more text after the JSON value");
            }
            return value;
        } catch (EOFException e) {
            throw new JsonException("the JSON text is cut off");
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new JsonException("it is no JSON: " + firstLine(e));
        }
    }

    /** The reader underneath takes these literals in capitals too. */
    private static boolean isWronglySpelledLiteral(String text) {
        return Stream.of("true", "false", "null").anyMatch(l -> l.equalsIgnoreCase(text) && !l.equals(text));
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    private static Object read(JsonReader reader, int depth) throws IOException, JsonException {
        if (depth > MAX_DEPTH) {
            throw new JsonException("the JSON text is nested more than " + MAX_DEPTH + " levels deep");
        }
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> readObject(reader, depth);
            case BEGIN_ARRAY -> readArray(reader, depth);
            case STRING -> reader.nextString();
            case NUMBER -> number(reader.nextString());
            case BOOLEAN -> reader.nextBoolean();
            case NULL -> {
                reader.nextNull();
                yield JsonNull.NULL;
            }
            default -> throw new JsonException("it is no JSON value");
        };
    }

    private static Map<String, Object> readObject(JsonReader reader, int depth) throws IOException, JsonException {
        Map<String, Object> object = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            object.put(reader.nextName(), read(reader, depth + 1));
        }
        reader.endObject();
        return object;
    }

    private static List<Object> readArray(JsonReader reader, int depth) throws IOException, JsonException {
        List<Object> array = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            array.add(read(reader, depth + 1));
        }
        reader.endArray();
        return array;
    }

    private static Object number(String text) throws JsonException {
        if (text.length() > MAX_DIGITS) {
            throw new JsonException("a number has more than " + MAX_DIGITS + " digits");
        }
        if (text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            return Double.valueOf(text);
        }
        return text.length() < 19 ? (Object) Long.valueOf(text) : shrink(new BigInteger(text));
    }

    private static Object shrink(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }
}
