/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions and constants that every template sees. */
final class Globals {

    static final Function DICT = Globals::dict;

    private static final int MAX_RANGE = 10_000;

    /** What only Home Assistant can answer: it knows its own entities, devices and areas, this hub has others. */
    private static final Set<String> FOREIGN = Set.of(
            "states",
            "state_attr",
            "is_state",
            "is_state_attr",
            "state_translated",
            "has_value",
            "expand",
            "closest",
            "distance",
            "device_id",
            "device_attr",
            "device_entities",
            "area_id",
            "area_name",
            "area_entities",
            "floor_name",
            "labels",
            "integration_entities",
            "this");

    private static final Map<String, Object> BY_NAME = byName();

    private Globals() {}

    private static Map<String, Object> byName() {
        Map<String, Object> globals = new HashMap<>();
        globals.putAll(Statistics.BY_NAME);
        globals.putAll(CodeFilters.BY_NAME);
        globals.putAll(SetFilters.BY_NAME);
        globals.putAll(Moments.BY_NAME);
        globals.putAll(Moments.globals());
        function(globals, "namespace", Globals::namespace);
        function(globals, "zip", Globals::zip);
        function(globals, "range", Globals::range);
        function(globals, "float", NumberFilters::real);
        function(globals, "int", NumberFilters::whole);
        function(globals, "bool", NumberFilters::flag);
        function(globals, "is_number", a -> NumberFilters.isNumber(a.get(0, "value")));
        function(globals, "min", a -> ListFilters.extreme(a, -1));
        function(globals, "max", a -> ListFilters.extreme(a, 1));
        function(globals, "iif", Filters::choose);
        function(globals, "typeof", a -> Python.typeName(a.get(0, "value")));
        function(globals, "set", a -> a.size() == 0 ? List.of() : new ArrayList<>(Python.iterate(a.get(0, "value"))));
        function(globals, "list", a -> a.size() == 0 ? List.of() : new ArrayList<>(Python.iterate(a.get(0, "value"))));
        globals.put("dict", DICT);
        globals.put("pi", Math.PI);
        globals.put("e", Math.E);
        globals.put("tau", 2 * Math.PI);
        globals.put("inf", Double.POSITIVE_INFINITY);
        return Map.copyOf(globals);
    }

    private static void function(Map<String, Object> globals, String name, Function function) {
        globals.put(name, function);
    }

    /** Calls the function of that name. */
    static Object call(String name, Arguments arguments) {
        if (BY_NAME.get(name) instanceof Function function) {
            return function.call(arguments);
        }
        throw new IllegalArgumentException("There is no function " + name);
    }

    /** Why there is no such name; empty when there is no reason to be told. */
    static String whyNot(String name) {
        return FOREIGN.contains(name)
                ? "'" + name + "' asks for what only Home Assistant knows, its own entities; use what the message tells"
                : "";
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
