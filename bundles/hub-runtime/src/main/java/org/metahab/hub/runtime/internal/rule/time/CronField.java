/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.time;

import java.util.BitSet;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;

/** The plain part of a cron field: lists, ranges and steps of numbers and names. */
final class CronField {

    static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("JAN", 1),
            Map.entry("FEB", 2),
            Map.entry("MAR", 3),
            Map.entry("APR", 4),
            Map.entry("MAY", 5),
            Map.entry("JUN", 6),
            Map.entry("JUL", 7),
            Map.entry("AUG", 8),
            Map.entry("SEP", 9),
            Map.entry("OCT", 10),
            Map.entry("NOV", 11),
            Map.entry("DEC", 12));

    private final String name;
    private final int min;
    private final int max;
    private final Map<String, Integer> words;

    CronField(String name, int min, int max, Map<String, Integer> words) {
        this.name = name;
        this.min = min;
        this.max = max;
        this.words = words;
    }

    static BitSet parse(String name, String text, int min, int max) {
        return parse(name, text, min, max, Map.of());
    }

    static BitSet parse(String name, String text, int min, int max, Map<String, Integer> words) {
        CronField field = new CronField(name, min, max, words);
        BitSet values = new BitSet();
        for (String part : text.split(",", -1)) {
            values.or(field.part(part));
        }
        return values;
    }

    static boolean isAny(String text) {
        return text.equals("*") || text.equals("?");
    }

    BitSet part(String part) {
        String[] stepped = part.split("/", -1);
        if (stepped.length > 2) {
            throw wrong(part);
        }
        int step = stepped.length == 2 ? positive(stepped[1], part) : 1;
        int first = min;
        int last = max;
        if (!isAny(stepped[0])) {
            String[] ends = stepped[0].split("-", -1);
            if (ends.length > 2) {
                throw wrong(part);
            }
            first = number(ends[0]);
            last = ends.length == 2 ? number(ends[1]) : stepped.length == 2 ? max : first;
        }
        BitSet values = new BitSet();
        int size = max - min + 1;
        int length = last >= first ? last - first : last - first + size;
        for (int offset = 0; offset <= length; offset += step) {
            values.set(min + (first - min + offset) % size);
        }
        return values;
    }

    int number(String text) {
        Integer word = words.get(text);
        if (word != null) {
            return word;
        }
        int value = parse(text, text);
        if (value < min || value > max) {
            throw wrong(text);
        }
        return value;
    }

    private int positive(String text, String part) {
        int value = parse(text, part);
        if (value < 1) {
            throw wrong(part);
        }
        return value;
    }

    private int parse(String text, String part) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw wrong(part);
        }
    }

    IllegalArgumentException wrong(String part) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT,
                "'%s' doesn't suit the field %s; use %d to %d%s, lists, ranges and steps",
                part,
                name,
                min,
                max,
                words.isEmpty() ? "" : " or names such as " + Collections.min(words.keySet())));
    }
}
