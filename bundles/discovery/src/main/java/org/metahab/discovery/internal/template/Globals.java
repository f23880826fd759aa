/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions and constants that every template sees. */
final class Globals {

    static final Function DICT = Globals::dict;

    private static final int MAX_RANGE = 10_000;

    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("dict", DICT),
            function("namespace", Globals::namespace),
            function("zip", Globals::zip),
            function("range", Globals::range),
            function("float", NumberFilters::real),
            function("int", NumberFilters::whole),
            function("is_number", a -> NumberFilters.isNumber(a.get(0, "value"))),
            function("min", a -> ListFilters.extreme(a, -1)),
            function("max", a -> ListFilters.extreme(a, 1)),
            function("iif", Filters::choose),
            Map.entry("pi", Math.PI),
            Map.entry("e", Math.E));

    private Globals() {}

    private static Map.Entry<String, Object> function(String name, Function function) {
        return Map.entry(name, function);
    }

    /** The function or constant of that name; {@code null} when there is none. */
    static @Nullable Object find(String name) {
        return BY_NAME.get(name);
    }

    static Object dict(Arguments a) {
        Map<Object, Object> map = new LinkedHashMap<>();
        if (a.size() > 0) {
            Object source = a.get(0, "source");
            List<Object> entries = source instanceof Map<?, ?> other ? Methods.entries(other) : Python.iterate(source);
            for (Object entry : entries) {
                List<Object> pair = Python.iterate(entry);
                if (pair.size() != 2) {
                    throw new EvaluationException("a dict is made of pairs");
                }
                map.put(Python.key(pair.get(0)), pair.get(1));
            }
        }
        map.putAll(a.named());
        return map;
    }

    private static Object namespace(Arguments a) {
        Namespace namespace = new Namespace();
        if (a.size() > 0 && a.get(0, "source") instanceof Map<?, ?> map) {
            Methods.entries(map).forEach(entry -> {
                List<Object> pair = Python.iterate(entry);
                namespace.set(Python.text(pair.get(0)), pair.get(1));
            });
        }
        a.named().forEach(namespace::set);
        return namespace;
    }

    private static Object zip(Arguments a) {
        List<List<Object>> sources =
                a.positional().stream().map(Python::iterate).toList();
        int length = sources.stream().mapToInt(List::size).min().orElse(0);
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            a.run().step();
            List<Object> row = new ArrayList<>();
            for (List<Object> source : sources) {
                row.add(source.get(i));
            }
            rows.add(new Tuple(row));
        }
        return rows;
    }

    private static Object range(Arguments a) {
        long first = a.size() > 1 ? a.whole(0, "start", 0) : 0;
        long end = a.size() > 1 ? a.whole(1, "stop", 0) : a.whole(0, "stop", 0);
        long step = a.whole(2, "step", 1);
        if (step == 0) {
            throw new EvaluationException("a range can't have steps of zero");
        }
        List<Object> numbers = new ArrayList<>();
        for (long i = first; step > 0 ? i < end : i > end; i += step) {
            if (numbers.size() >= MAX_RANGE) {
                throw new EvaluationException("a range has more than " + MAX_RANGE + " numbers");
            }
            numbers.add(i);
        }
        return numbers;
    }
}
