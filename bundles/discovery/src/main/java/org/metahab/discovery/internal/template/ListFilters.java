/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Filters over lists and other things to go through. */
final class ListFilters {

    static final Map<String, Function> BY_NAME = Map.ofEntries(
            Map.entry("list", a -> new ArrayList<>(items(a))),
            Map.entry("first", a -> items(a).isEmpty() ? new Undefined("the first item") : items(a).get(0)),
            Map.entry("last", ListFilters::last),
            Map.entry("length", a -> (long) Python.length(a.get(0, "value"))),
            Map.entry("count", a -> (long) Python.length(a.get(0, "value"))),
            Map.entry("join", a -> Texts.join(a.text(1, "d", ""), attributes(items(a), a.get(2, "attribute", "")))),
            Map.entry("map", ListFilters::map),
            Map.entry("select", a -> keep(a, false, true)),
            Map.entry("reject", a -> keep(a, false, false)),
            Map.entry("selectattr", a -> keep(a, true, true)),
            Map.entry("rejectattr", a -> keep(a, true, false)),
            Map.entry("min", a -> extreme(a, -1)),
            Map.entry("max", a -> extreme(a, 1)),
            Map.entry("sum", ListFilters::sum),
            Map.entry("sort", ListFilters::sort),
            Map.entry("unique", ListFilters::unique),
            Map.entry("reverse", ListFilters::reverse),
            Map.entry("items", a -> a.get(0, "value") instanceof Map<?, ?> map ? Methods.entries(map) : List.of()),
            Map.entry("contains", a -> Python.contains(a.get(0, "value"), a.get(1, "item"))));

    private ListFilters() {}

    private static List<Object> items(Arguments a) {
        List<Object> items = Python.iterate(a.get(0, "value"));
        a.run().spend(items.size());
        return items;
    }

    private static Object last(Arguments a) {
        List<Object> items = items(a);
        return items.isEmpty() ? new Undefined("the last item") : items.get(items.size() - 1);
    }

    private static List<Object> attributes(List<Object> items, Object attribute) {
        return attribute.equals("")
                ? items
                : items.stream().map(item -> part(item, attribute)).toList();
    }

    /** An attribute by name, by dotted path or by index. */
    static Object part(Object item, Object attribute) {
        if (!(attribute instanceof String path)) {
            return Parts.item(item, attribute);
        }
        Object value = item;
        for (String name : path.split("\\.")) {
            boolean index = !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9') && name.length() < 9;
            value = Parts.item(value, index ? (Object) Long.valueOf(name) : name);
        }
        return value;
    }

    private static Object map(Arguments a) {
        List<Object> items = items(a);
        if (a.named().containsKey("attribute")) {
            Object attribute = a.get(1, "attribute");
            Object otherwise = a.named().get("default");
            return new ArrayList<>(items.stream()
                    .map(item -> part(item, attribute))
                    .map(value -> value instanceof Undefined && otherwise != null ? otherwise : value)
                    .toList());
        }
        String name = a.text(1, "filter", "");
        Function filter = Filters.find(name);
        if (filter == null) {
            throw new EvaluationException("the filter '" + name + "' is not supported");
        }
        return new ArrayList<>(
                items.stream().map(item -> filter.call(with(item, a, 2))).toList());
    }

    private static Arguments with(Object first, Arguments a, int from) {
        List<Object> values = new ArrayList<>();
        values.add(first);
        values.addAll(a.positional().subList(Math.min(from, a.size()), a.size()));
        return new Arguments(a.run(), values, Map.of());
    }

    private static Object keep(Arguments a, boolean byAttribute, boolean wanted) {
        int next = byAttribute ? 2 : 1;
        Predicate<Object> test = value -> Python.truth(value);
        if (a.size() > next) {
            String name = Python.text(a.positional().get(next));
            Function function = Tests.find(name);
            if (function == null) {
                throw new EvaluationException("the test '" + name + "' is not supported");
            }
            test = value -> Python.truth(function.call(with(value, a, next + 1)));
        }
        List<Object> kept = new ArrayList<>();
        for (Object item : items(a)) {
            if (test.test(byAttribute ? part(item, a.get(1, "attribute")) : item) == wanted) {
                kept.add(item);
            }
        }
        return kept;
    }

    static Object extreme(Arguments a, int sign) {
        List<Object> items = a.size() > 1 ? a.positional() : items(a);
        if (items.isEmpty()) {
            return new Undefined("the extreme of nothing");
        }
        Object best = items.get(0);
        for (Object item : items) {
            if (Python.compare(item, best).orElse(0) * sign > 0) {
                best = item;
            }
        }
        return best;
    }

    /** The value, or the bound that it passes. */
    static Object bounded(Object value, Object least, Object greatest) {
        if (Python.compare(value, least).orElse(0) < 0) {
            return least;
        }
        return Python.compare(value, greatest).orElse(0) > 0 ? greatest : value;
    }

    private static Object sum(Arguments a) {
        Object sum = a.get(2, "start", 0L);
        for (Object item : attributes(items(a), a.get(1, "attribute", ""))) {
            sum = Arithmetic.add(sum, item);
        }
        return sum;
    }

    private static Object sort(Arguments a) {
        Object attribute = a.get(3, "attribute", "");
        boolean asWritten = a.flag(2, "case_sensitive", false);
        Comparator<Object> order = Comparator.comparing(
                item -> {
                    Object value = attribute.equals("") ? item : part(item, attribute);
                    return value instanceof String text && !asWritten ? text.toLowerCase(Locale.ROOT) : value;
                },
                (x, y) -> Python.compare(x, y).orElse(0));
        List<Object> sorted = new ArrayList<>(items(a));
        sorted.sort(a.flag(1, "reverse", false) ? order.reversed() : order);
        return sorted;
    }

    private static Object unique(Arguments a) {
        List<Object> seen = new ArrayList<>();
        for (Object item : items(a)) {
            a.run().spend(seen.size());
            if (seen.stream().noneMatch(other -> Python.equal(other, item))) {
                seen.add(item);
            }
        }
        return seen;
    }

    private static Object reverse(Arguments a) {
        if (a.get(0, "value") instanceof String text) {
            return new StringBuilder(text).reverse().toString();
        }
        List<Object> reversed = new ArrayList<>(items(a));
        Collections.reverse(reversed);
        return reversed;
    }
}
