/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.point;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.json.JsonNull;

/**
 * What a device told of one of its parts, by the names of its fields; those of objects within are joined by full stops:
 * {@code aenergy.total}.
 *
 * @param values JSON values that are no objects
 */
public record Fields(Map<String, Object> values) {

    /** Nothing. */
    public static final Fields NONE = new Fields(Map.of());

    private static final int MAX_DEPTH = 4;

    /** The fields of a JSON value; none when it is no object. */
    public static Fields of(Object json) {
        Map<String, Object> flat = new LinkedHashMap<>();
        flatten("", json, flat, 0);
        flat.remove("");
        return new Fields(flat);
    }

    /** One field. */
    public static Fields of(String name, Object value) {
        return new Fields(Map.of(name, value));
    }

    private static void flatten(String name, Object value, Map<String, Object> flat, int depth) {
        if (value instanceof Map<?, ?> object && depth < MAX_DEPTH) {
            String prefix = name.isEmpty() ? "" : name + ".";
            object.forEach((key, part) -> flatten(prefix + key, part, flat, depth + 1));
        } else if (!(value instanceof Map<?, ?>)) {
            flat.put(name, value);
        }
    }

    /** Whether the field was told, be it as nothing. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** A plain value as text, {@code null} for nothing; empty when it is not there or a list. */
    public Optional<String> text(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof List<?>) {
            return Optional.empty();
        }
        return Optional.of(value == JsonNull.NULL ? "null" : String.valueOf(value));
    }

    /** A number; empty when it is not there or nothing. @throws IllegalArgumentException when it is something else */
    public Optional<BigDecimal> number(String name) {
        return text(name).filter(text -> !text.equals("null")).map(StateParsers::decimal);
    }

    /** Whether a switch is on; empty when it is not there. @throws IllegalArgumentException when it is something else */
    public Optional<Boolean> flag(String name) {
        return text(name).filter(text -> !text.equals("null")).map(Words::isOn);
    }

    /** A list of numbers; empty when it is not there. @throws IllegalArgumentException when it is something else */
    public Optional<List<BigDecimal>> numbers(String name) {
        return values.get(name) instanceof List<?> list
                ? Optional.of(list.stream()
                        .map(value -> StateParsers.decimal(String.valueOf(value)))
                        .toList())
                : Optional.empty();
    }
}
