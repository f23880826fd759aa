/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Attributes, items and slices of values. */
final class Parts {

    private Parts() {}

    /** {@code value.name}: a method or attribute first, then the item of that key, as Jinja2 looks it up. */
    static Object attribute(Object value, String name) {
        requireSafe(name);
        if (value instanceof Namespace namespace) {
            return namespace.get(name);
        }
        Object method = Moments.is(value) ? Moments.attribute(value, name) : Methods.find(value, name);
        if (method != null) {
            return method;
        }
        return value instanceof Map<?, ?> map ? entry(map, name) : missing(value, name);
    }

    /** {@code value[key]}: the item of that key first, then a method or attribute. */
    static Object item(Object value, Object key) {
        if (value instanceof Map<?, ?> map) {
            Object found = map.get(Python.key(key));
            if (found != null) {
                return found;
            }
        } else if (value instanceof List<?> list && Numbers.isWhole(key)) {
            return at(Python.cast(list), Numbers.index(key));
        } else if (value instanceof Tuple tuple && Numbers.isWhole(key)) {
            return at(tuple.items(), Numbers.index(key));
        } else if (value instanceof String text && Numbers.isWhole(key)) {
            return at(Python.iterate(text), Numbers.index(key));
        }
        if (key instanceof String name) {
            requireSafe(name);
            Function method = Methods.find(value, name);
            if (method != null) {
                return method;
            }
        }
        return missing(value, Python.text(key));
    }

    private static Object entry(Map<?, ?> map, String name) {
        Object found = map.get(name);
        return found == null ? new Undefined("'" + name + "'") : found;
    }

    private static Object at(List<Object> items, int index) {
        int place = index < 0 ? index + items.size() : index;
        return place < 0 || place >= items.size() ? new Undefined("item " + index) : items.get(place);
    }

    private static Object missing(Object value, String name) {
        Python.requireDefined(value);
        return new Undefined("'" + name + "' of " + Python.typeName(value));
    }

    /** Python's inner attributes are not for templates. */
    private static void requireSafe(String name) {
        if (name.startsWith("__")) {
            throw new EvaluationException("the attribute '" + name + "' must not be used");
        }
    }

    static Object slice(Object value, Optional<Integer> from, Optional<Integer> until, Optional<Integer> step) {
        Python.requireDefined(value);
        int stride = step.orElse(1);
        if (stride == 0) {
            throw new EvaluationException("a slice can't have steps of zero");
        }
        if (value instanceof String text) {
            return slice(Python.iterate(text), from, until, stride).stream()
                    .map(Python::text)
                    .collect(Collectors.joining());
        } else if (value instanceof Tuple tuple) {
            return new Tuple(slice(tuple.items(), from, until, stride));
        } else if (value instanceof List<?> list) {
            return slice(Python.cast(list), from, until, stride);
        }
        throw new EvaluationException(Python.typeName(value) + " can't be sliced");
    }

    private static List<Object> slice(List<Object> items, Optional<Integer> from, Optional<Integer> until, int stride) {
        int size = items.size();
        int lowest = stride > 0 ? 0 : -1;
        int highest = stride > 0 ? size : size - 1;
        long start = from.map(f -> clamp(f, size, lowest, highest)).orElse(stride > 0 ? lowest : highest);
        long stop = until.map(u -> clamp(u, size, lowest, highest)).orElse(stride > 0 ? highest : lowest);
        List<Object> slice = new ArrayList<>();
        for (long i = start; stride > 0 ? i < stop : i > stop; i += stride) {
            slice.add(items.get((int) i));
        }
        return slice;
    }

    private static int clamp(int index, int size, int lowest, int highest) {
        int place = index < 0 ? index + size : index;
        return Math.max(lowest, Math.min(highest, place));
    }
}
