/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.metahab.discovery.json.Json;
import org.metahab.discovery.json.JsonException;

/** The filters of Jinja2 and Home Assistant that device messages use, by name. */
final class Filters {

    private static final Map<String, Function> BY_NAME = byName();

    private Filters() {}

    /** The filter of that name; {@code null} when it is not supported. */
    static @Nullable Function find(String name) {
        return BY_NAME.get(name);
    }

    private static Map<String, Function> byName() {
        Map<String, Function> filters = new HashMap<>();
        addTextFilters(filters);
        addValueFilters(filters);
        filters.putAll(NumberFilters.BY_NAME);
        filters.putAll(ListFilters.BY_NAME);
        filters.putAll(SetFilters.BY_NAME);
        filters.putAll(Statistics.BY_NAME);
        filters.putAll(CodeFilters.BY_NAME);
        filters.putAll(Moments.BY_NAME);
        return Map.copyOf(filters);
    }

    private static void addTextFilters(Map<String, Function> filters) {
        filters.put("lower", a -> text(a).toLowerCase(Locale.ROOT));
        filters.put("upper", a -> text(a).toUpperCase(Locale.ROOT));
        filters.put("title", a -> Texts.title(text(a)));
        filters.put("capitalize", a -> Texts.capitalize(text(a)));
        filters.put("trim", a -> Texts.strip(text(a), a.tail(), true, true));
        filters.put("string", Filters::text);
        filters.put("truncate", Texts::truncate);
        filters.put(
                "replace",
                a -> Texts.replace(text(a), a.text(1, "old", ""), a.text(2, "new", ""), a.whole(3, "count", -1)));
        filters.put("format", a -> PrintfFormat.format(text(a), a.tail().positional()));
        filters.put("center", a -> Texts.centred(text(a), a.whole(1, "width", 80), " "));
        filters.put("wordcount", a -> (long) Texts.split(text(a), a.tail()).size());
        filters.put("indent", a -> Texts.indented(text(a), a.whole(1, "width", 4), a.flag(2, "first", false)));
        filters.put("striptags", a -> text(a).replaceAll("<[^>]*>", "").strip().replaceAll("\\s+", " "));
        filters.put("escape", a -> Texts.escaped(text(a)));
        filters.put("e", a -> Texts.escaped(text(a)));
        filters.put("safe", Filters::text);
        filters.put("regex_findall", a -> RegularExpressions.findAll(matcher(a, 2)));
        filters.put(
                "regex_findall_index",
                a -> Parts.item(RegularExpressions.findAll(matcher(a, 3)), a.get(2, "index", 0L)));
        filters.put("regex_match", a -> matcher(a, 2).lookingAt());
        filters.put("regex_search", a -> matcher(a, 2).find());
        filters.put("regex_replace", a -> RegularExpressions.replaceAll(matcher(a, 3), a.text(2, "replace", "")));
    }

    private static java.util.regex.Matcher matcher(Arguments a, int flagIndex) {
        return a.run()
                .expressions()
                .matcher(a.text(1, "find", ""), a.flag(flagIndex, "ignorecase", false), text(a), a.run());
    }

    private static void addValueFilters(Map<String, Function> filters) {
        Function otherwise = a -> {
            Object value = a.get(0, "value");
            boolean replaced = value instanceof Undefined || a.flag(2, "boolean", false) && !Python.truth(value);
            return replaced ? a.get(1, "default_value", "") : value;
        };
        filters.put("default", otherwise);
        filters.put("d", otherwise);
        filters.put("is_defined", a -> {
            Python.requireDefined(a.get(0, "value"));
            return a.get(0, "value");
        });
        filters.put("iif", Filters::choose);
        filters.put("attr", a -> Parts.attribute(a.get(0, "value"), a.text(1, "name", "")));
        filters.put("to_json", a -> JsonText.compact(a.get(0, "value"), a.flag(3, "sort_keys", false)));
        filters.put("tojson", a -> JsonText.htmlSafe(a.get(0, "value")));
        filters.put("from_json", Filters::parse);
        filters.put("zip", a -> Globals.call("zip", a));
        filters.put("apply", a -> function(a.get(1, "fn")).call(a.without(1)));
        filters.put("typeof", a -> Python.typeName(a.get(0, "value")));
    }

    private static Function function(Object value) {
        if (value instanceof Function function) {
            return function;
        }
        throw new EvaluationException(Python.typeName(value) + " is no function");
    }

    private static Object parse(Arguments arguments) {
        try {
            return Json.parse(text(arguments));
        } catch (JsonException e) {
            if (arguments.has(1, "default")) {
                return arguments.get(1, "default");
            }
            throw new EvaluationException(String.valueOf(e.getMessage()));
        }
    }

    static Object choose(Arguments a) {
        Object value = a.get(0, "value");
        if (value == Python.NONE && a.has(3, "if_none")) {
            return a.get(3, "if_none");
        }
        return Python.truth(value) ? a.get(1, "if_true", true) : a.get(2, "if_false", false);
    }

    private static String text(Arguments arguments) {
        return Python.text(arguments.get(0, "value"));
    }
}
