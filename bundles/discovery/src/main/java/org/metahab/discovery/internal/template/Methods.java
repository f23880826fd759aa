/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Those methods of Python's texts, lists and dicts that change nothing. */
final class Methods {

    private Methods() {}

    /** The method of that name; {@code null} when the value has none. */
    static @Nullable Function find(Object value, String name) {
        if (value instanceof String text) {
            return ofText(text, name);
        } else if (value instanceof Map<?, ?> map) {
            return ofMap(map, name);
        } else if (value instanceof List<?> list) {
            return ofList(Python.cast(list), name);
        } else if (value instanceof Tuple tuple) {
            return ofList(tuple.items(), name);
        } else if (value == Globals.DICT && name.equals("from_keys")) {
            return arguments -> Globals.dict(arguments);
        }
        return null;
    }

    private static @Nullable Function ofText(String text, String name) {
        return switch (name) {
            case "lower" -> a -> text.toLowerCase(Locale.ROOT);
            case "upper" -> a -> text.toUpperCase(Locale.ROOT);
            case "title" -> a -> Texts.title(text);
            case "capitalize" -> a -> Texts.capitalize(text);
            case "strip" -> a -> Texts.strip(text, a, true, true);
            case "lstrip" -> a -> Texts.strip(text, a, true, false);
            case "rstrip" -> a -> Texts.strip(text, a, false, true);
            case "split" -> a -> Texts.split(text, a);
            case "splitlines" -> a -> new ArrayList<Object>(text.lines().toList());
            case "replace" ->
                a -> Texts.replace(text, a.text(0, "old", ""), a.text(1, "new", ""), a.whole(2, "count", -1));
            case "startswith" -> a -> texts(a).stream().anyMatch(text::startsWith);
            case "endswith" -> a -> texts(a).stream().anyMatch(text::endsWith);
            case "removeprefix" ->
                a -> text.startsWith(a.text(0, "prefix", ""))
                        ? text.substring(a.text(0, "prefix", "").length())
                        : text;
            case "removesuffix" ->
                a -> text.endsWith(a.text(0, "suffix", ""))
                        ? text.substring(
                                0, text.length() - a.text(0, "suffix", "").length())
                        : text;
            case "rsplit" -> a -> Texts.splitFromEnd(text, a);
            case "partition" -> a -> Texts.partition(text, a.text(0, "sep", " "), text.indexOf(a.text(0, "sep", " ")));
            case "rpartition" ->
                a -> Texts.partition(text, a.text(0, "sep", " "), text.lastIndexOf(a.text(0, "sep", " ")));
            case "center" -> a -> Texts.centred(text, a.whole(0, "width", 0), a.text(1, "fillchar", " "));
            case "ljust" -> a -> Texts.padded(text, a.whole(0, "width", 0), a.text(1, "fillchar", " "), false);
            case "rjust" -> a -> Texts.padded(text, a.whole(0, "width", 0), a.text(1, "fillchar", " "), true);
            case "casefold" -> a -> text.toLowerCase(Locale.ROOT);
            case "swapcase" -> a -> Texts.swapped(text);
            case "format" -> a -> BraceFormat.format(text, a);
            case "rfind" -> a -> (long) text.lastIndexOf(a.text(0, "sub", ""));
            case "index" ->
                a -> {
                    if (!text.contains(a.text(0, "sub", ""))) {
                        throw new EvaluationException("the text has no such part");
                    }
                    return (long) text.indexOf(a.text(0, "sub", ""));
                };
            case "isalnum" -> a -> !text.isEmpty() && text.chars().allMatch(Character::isLetterOrDigit);
            case "isspace" -> a -> !text.isEmpty() && text.isBlank();
            case "find" -> a -> (long) text.indexOf(a.text(0, "sub", ""));
            case "count" -> a -> Texts.count(text, a.text(0, "sub", ""));
            case "isdigit", "isnumeric", "isdecimal" ->
                a -> !text.isEmpty() && text.chars().allMatch(Character::isDigit);
            case "isalpha" -> a -> !text.isEmpty() && text.chars().allMatch(Character::isLetter);
            case "isupper" -> a -> Texts.isUpper(text);
            case "islower" -> a -> Texts.isLower(text);
            case "zfill" -> a -> Texts.zeroFill(text, a.whole(0, "width", 0));
            case "join" -> a -> Texts.join(text, Python.iterate(a.get(0, "iterable")));
            default -> null;
        };
    }

    private static List<String> texts(Arguments arguments) {
        Object given = arguments.get(0, "prefix");
        return given instanceof Tuple tuple
                ? tuple.items().stream().map(Python::text).toList()
                : List.of(Python.text(given));
    }

    private static @Nullable Function ofMap(Map<?, ?> map, String name) {
        return switch (name) {
            case "get" ->
                a -> {
                    Object found = map.get(Python.key(a.get(0, "key")));
                    return found == null ? a.get(1, "default", Python.NONE) : found;
                };
            case "keys" -> a -> new ArrayList<Object>(map.keySet());
            case "values" -> a -> new ArrayList<Object>(map.values());
            case "items" -> a -> entries(map);
            default -> null;
        };
    }

    static List<Object> entries(Map<?, ?> map) {
        List<Object> entries = new ArrayList<>();
        map.forEach((key, value) -> entries.add(Tuple.of(Objects.requireNonNull(key), Objects.requireNonNull(value))));
        return entries;
    }

    private static @Nullable Function ofList(List<Object> list, String name) {
        return switch (name) {
            case "index" -> a -> indexOf(list, a.get(0, "value"));
            case "count" ->
                a -> list.stream()
                        .filter(item -> Python.equal(item, a.get(0, "value")))
                        .count();
            default -> null;
        };
    }

    private static long indexOf(List<Object> list, Object value) {
        for (int i = 0; i < list.size(); i++) {
            if (Python.equal(list.get(i), value)) {
                return i;
            }
        }
        throw new EvaluationException("the list has no such item");
    }
}
