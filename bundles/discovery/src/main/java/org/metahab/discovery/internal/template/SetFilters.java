/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Filters that put lists together or take them apart. */
final class SetFilters {

    static final Map<String, Function> BY_NAME = Map.of(
            "union", a -> distinct(joined(a)),
            "intersect", a -> kept(a, (item, other) -> other.contains(item)),
            "difference", a -> kept(a, (item, other) -> !other.contains(item)),
            "symmetric_difference", SetFilters::either,
            "flatten", a -> flat(a, Python.iterate(a.get(0, "value")), a.whole(1, "levels", 16)),
            "batch", a -> batches(a),
            "groupby", SetFilters::groups,
            "dictsort", SetFilters::sorted,
            "combine", SetFilters::combined);

    private SetFilters() {}

    private static List<Object> joined(Arguments a) {
        List<Object> all = new ArrayList<>(Python.iterate(a.get(0, "value")));
        all.addAll(Python.iterate(a.get(1, "other")));
        a.run().spend(all.size());
        return all;
    }

    private static List<Object> distinct(List<Object> items) {
        Map<Object, Object> seen = new LinkedHashMap<>();
        items.forEach(item -> seen.putIfAbsent(Python.key(item), item));
        return new ArrayList<>(seen.values());
    }

    private static List<Object> kept(Arguments a, BiPredicate<Object, List<Object>> wanted) {
        List<Object> other =
                Python.iterate(a.get(1, "other")).stream().map(Python::key).toList();
        List<Object> items = distinct(Python.iterate(a.get(0, "value")));
        a.run().spend(items.size() * Math.max(1, other.size() / 50));
        return new ArrayList<>(items.stream()
                .filter(item -> wanted.test(Python.key(item), other))
                .toList());
    }

    private static Object either(Arguments a) {
        List<Object> one = kept(a, (item, other) -> !other.contains(item));
        one.addAll(kept(
                new Arguments(a.run(), List.of(a.get(1, "other"), a.get(0, "value")), Map.of()),
                (item, other) -> !other.contains(item)));
        return one;
    }

    private static List<Object> flat(Arguments a, List<Object> items, int levels) {
        List<Object> flat = new ArrayList<>();
        for (Object item : items) {
            a.run().step();
            if (levels > 0 && (item instanceof List || item instanceof Tuple)) {
                flat.addAll(flat(a, Python.iterate(item), levels - 1));
            } else {
                flat.add(item);
            }
        }
        return flat;
    }

    private static Object batches(Arguments a) {
        int size = a.whole(1, "linecount", 1);
        List<Object> items = Python.iterate(a.get(0, "value"));
        a.run().spend(items.size());
        List<Object> batches = new ArrayList<>();
        for (int i = 0; size > 0 && i < items.size(); i += size) {
            List<Object> batch = new ArrayList<>(items.subList(i, Math.min(items.size(), i + size)));
            while (batch.size() < size && a.has(2, "fill_with")) {
                batch.add(a.get(2, "fill_with"));
                a.run().step();
            }
            batches.add(batch);
        }
        return batches;
    }

    private static Object groups(Arguments a) {
        Map<Object, List<Object>> groups =
                new java.util.TreeMap<>((x, y) -> Python.compare(x, y).orElse(0));
        for (Object item : Python.iterate(a.get(0, "value"))) {
            a.run().step();
            groups.computeIfAbsent(Python.key(ListFilters.part(item, a.get(1, "attribute"))), key -> new ArrayList<>())
                    .add(item);
        }
        List<Object> pairs = new ArrayList<>();
        groups.forEach((key, items) -> pairs.add(Tuple.of(key, items)));
        return pairs;
    }

    private static Object sorted(Arguments a) {
        int index = a.text(2, "by", "key").equals("value") ? 1 : 0;
        List<Object> entries = a.get(0, "value") instanceof Map<?, ?> map ? Methods.entries(map) : new ArrayList<>();
        a.run().spend(entries.size());
        entries.sort((x, y) -> Python.compare(
                        ((Tuple) x).items().get(index), ((Tuple) y).items().get(index))
                .orElse(0));
        return entries;
    }

    private static Object combined(Arguments a) {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (Object part : a.positional()) {
            if (!(part instanceof Map<?, ?> map)) {
                throw new EvaluationException("dicts are combined, not " + Python.typeName(part));
            }
            a.run().spend(map.size());
            map.forEach((key, value) -> all.put(key, value));
        }
        return all;
    }
}
