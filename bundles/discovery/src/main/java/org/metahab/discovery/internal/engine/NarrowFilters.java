/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Narrower topic filters for one under which a broker keeps more than it hands out at once. A level at a time is set to each
 * value that known topics have there; a filter with several levels set is only needed where each filter with one of them
 * open is too full itself (the Apriori principle of frequent item sets). Only state.
 */
final class NarrowFilters {

    private static final String ANY = "+";
    private static final String REST = "#";
    private static final int DEPTH = 4;

    private final List<String> root;
    private final Set<List<String>> topics = new LinkedHashSet<>();
    private final Set<List<String>> full = new HashSet<>();
    private final Set<List<String>> asked = new HashSet<>();
    private final Deque<List<String>> depths = new ArrayDeque<>();
    private final List<Split> splits = new ArrayList<>();
    private boolean exhausted = true;

    /** A level of a filter that is too full, and what known topics have there. */
    private record Split(List<String> filter, int level, Set<String> values, Deque<String> open) {

        void take(List<String> topic) {
            String value = topic.get(level);
            if (matches(filter, topic) && values.add(value)) {
                open.add(value);
            }
        }

        List<String> narrow(String value) {
            List<String> narrow = new ArrayList<>(filter);
            narrow.set(level, value);
            return List.copyOf(narrow);
        }
    }

    NarrowFilters(String root) {
        this.root = levels(root);
    }

    static boolean hasWildcard(String filter) {
        List<String> levels = levels(filter);
        return levels.contains(ANY) || levels.contains(REST);
    }

    private static List<String> levels(String text) {
        return List.of(text.split("/", -1));
    }

    private static boolean matches(List<String> filter, List<String> topic) {
        if (filter.size() != topic.size()) {
            return false;
        }
        for (int i = 0; i < filter.size(); i++) {
            if (!filter.get(i).equals(ANY) && !filter.get(i).equals(topic.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A topic is known. */
    void know(String topic) {
        List<String> levels = levels(topic);
        if (topics.add(levels)) {
            splits.stream()
                    .filter(split -> split.filter.size() == levels.size())
                    .forEach(split -> split.take(levels));
        }
    }

    /** There may be more under a filter than was handed out. */
    void isFull(String filter) {
        List<String> levels = levels(filter);
        if (!full.add(levels)) {
            return;
        }
        if (levels.get(levels.size() - 1).equals(REST)) {
            addDepths(levels.subList(0, levels.size() - 1));
        } else if (Collections.frequency(levels, ANY) == 1) {
            exhausted = false;
        } else {
            addSplits(levels);
        }
    }

    private void addDepths(List<String> prefix) {
        List<String> deeper = new ArrayList<>(prefix);
        for (int i = 0; i < DEPTH; i++) {
            deeper.add(ANY);
            depths.add(List.copyOf(deeper));
        }
        deeper.add(ANY);
        deeper.add(REST);
        depths.add(List.copyOf(deeper));
    }

    private void addSplits(List<String> filter) {
        for (int level = 0; level < filter.size(); level++) {
            if (filter.get(level).equals(ANY)) {
                Split split = new Split(filter, level, new HashSet<>(), new ArrayDeque<>());
                topics.stream().filter(topic -> topic.size() == filter.size()).forEach(split::take);
                splits.add(split);
            }
        }
    }

    /** What to ask for next, levels with few values first; empty when nothing known is left to ask for. */
    Optional<String> next() {
        List<String> depth = depths.poll();
        if (depth != null) {
            return Optional.of(String.join("/", depth));
        }
        return splits.stream()
                .filter(split -> split.values.size() > 1 && !split.open.isEmpty())
                .sorted(Comparator.comparingInt(split -> split.values.size()))
                .flatMap(split -> next(split).stream())
                .findFirst()
                .map(filter -> String.join("/", filter));
    }

    private Optional<List<String>> next(Split split) {
        for (String value = split.open.poll(); value != null; value = split.open.poll()) {
            List<String> filter = split.narrow(value);
            if (isNeeded(filter) && asked.add(filter)) {
                return Optional.of(filter);
            }
        }
        return Optional.empty();
    }

    private boolean isNeeded(List<String> filter) {
        for (int level = 0; level < filter.size(); level++) {
            if (isOpen(level) && !filter.get(level).equals(ANY)) {
                List<String> wider = new ArrayList<>(filter);
                wider.set(level, ANY);
                if (!full.contains(wider)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isOpen(int level) {
        return level >= root.size() || Arrays.asList(ANY, REST).contains(root.get(level));
    }

    /** Whether each filter that was too full could be narrowed. */
    boolean isExhaustive() {
        return exhausted;
    }
}
