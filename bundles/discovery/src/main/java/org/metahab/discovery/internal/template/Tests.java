/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tests of Jinja2 and Home Assistant ({@code value is number}), by name. */
final class Tests {

    private static final Map<String, Function> BY_NAME = byName();

    private Tests() {}

    /** The test of that name; {@code null} when it is not supported. */
    static @Nullable Function find(String name) {
        return BY_NAME.get(name);
    }

    private static Map<String, Function> byName() {
        Map<String, Function> tests = new HashMap<>();
        addTypes(tests);
        addComparisons(tests);
        tests.put("odd", a -> !Python.equal(Arithmetic.modulo(value(a), 2L), 0L));
        tests.put("even", a -> Python.equal(Arithmetic.modulo(value(a), 2L), 0L));
        tests.put("divisibleby", a -> Python.equal(Arithmetic.modulo(value(a), a.get(1, "num")), 0L));
        tests.put("lower", a -> Texts.isLower(Python.text(value(a))));
        tests.put("upper", a -> Texts.isUpper(Python.text(value(a))));
        tests.put("match", a -> callFilter("regex_match", a));
        tests.put("search", a -> callFilter("regex_search", a));
        return Map.copyOf(tests);
    }

    private static Object callFilter(String name, Arguments arguments) {
        Function filter = Filters.find(name);
        if (filter == null) {
            throw new IllegalStateException("There is no filter " + name);
        }
        return filter.call(arguments);
    }

    private static void addTypes(Map<String, Function> tests) {
        tests.put("defined", a -> !(value(a) instanceof Undefined));
        tests.put("undefined", a -> value(a) instanceof Undefined);
        tests.put("none", a -> value(a) == Python.NONE);
        tests.put("string", a -> value(a) instanceof String);
        tests.put("number", a -> Numbers.isNumber(value(a)));
        tests.put("integer", a -> Numbers.isWhole(value(a)) && !(value(a) instanceof Boolean));
        tests.put("float", a -> value(a) instanceof Double);
        tests.put("boolean", a -> value(a) instanceof Boolean);
        tests.put("true", a -> Boolean.TRUE.equals(value(a)));
        tests.put("false", a -> Boolean.FALSE.equals(value(a)));
        tests.put("mapping", a -> value(a) instanceof Map);
        tests.put("list", a -> value(a) instanceof List);
        tests.put("tuple", a -> value(a) instanceof Tuple);
        tests.put("callable", a -> value(a) instanceof Function);
        Function sequence = a -> value(a) instanceof List
                || value(a) instanceof Tuple
                || value(a) instanceof Map
                || value(a) instanceof String
                || value(a) instanceof Undefined;
        tests.put("iterable", sequence);
        tests.put("sequence", sequence);
        tests.put("datetime", a -> Moments.isMoment(value(a)));
        tests.put("timedelta", a -> value(a) instanceof java.time.Duration);
        tests.put("set", a -> false);
        tests.put("filter", a -> Filters.find(Python.text(value(a))) != null);
        tests.put("test", a -> find(Python.text(value(a))) != null);
        tests.put("is_number", a -> NumberFilters.isNumber(value(a)));
    }

    private static void addComparisons(Map<String, Function> tests) {
        put(tests, "==", "==", "eq", "equalto", "sameas");
        put(tests, "!=", "!=", "ne");
        put(tests, "<", "<", "lt", "lessthan");
        put(tests, "<=", "<=", "le");
        put(tests, ">", ">", "gt", "greaterthan");
        put(tests, ">=", ">=", "ge");
        put(tests, "in", "in");
        tests.put("contains", a -> Python.contains(value(a), a.get(1, "item")));
    }

    private static void put(Map<String, Function> tests, String operator, String... names) {
        for (String name : names) {
            tests.put(name, a -> Operators.holds(operator, value(a), a.get(1, "other")));
        }
    }

    private static Object value(Arguments arguments) {
        return arguments.get(0, "value");
    }
}
