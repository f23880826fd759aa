/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of a JSON object, with the default where one is missing or of another kind. */
record Fields(Map<?, ?> object) {

    private static final int MAX_ENTRIES = 64;

    String text(String key, String otherwise) {
        Object value = object.get(key);
        return value instanceof String || value instanceof Number
                ? String.valueOf(value).strip()
                : otherwise;
    }

    int number(String key, int otherwise) {
        return number(object.get(key), otherwise);
    }

    boolean flag(String key) {
        return number(key, 0) != 0;
    }

    /** Whole numbers; 0 in place of what is none. */
    List<Integer> numbers(String key) {
        return list(key).stream().map(value -> number(value, 0)).toList();
    }

    /** Texts; the empty one in place of what is none. */
    List<String> texts(String key) {
        return list(key).stream()
                .map(value -> value instanceof String text ? text.strip() : "")
                .toList();
    }

    List<Object> list(String key) {
        List<Object> entries = new ArrayList<>();
        if (object.get(key) instanceof List<?> list) {
            list.stream().limit(MAX_ENTRIES).forEach(entries::add);
        } else if (object.get(key) instanceof Number single) {
            entries.add(single);
        }
        return entries;
    }

    Fields inner(String key) {
        return new Fields(object.get(key) instanceof Map<?, ?> inner ? inner : Map.of());
    }

    private static int number(@Nullable Object value, int otherwise) {
        return value instanceof Long number && Math.abs(number) <= Integer.MAX_VALUE ? number.intValue() : otherwise;
    }
}
