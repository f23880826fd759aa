/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes values as JSON: compact as Home Assistant's {@code to_json}, or as Jinja2's {@code tojson}. */
final class JsonText {

    private static final int MAX_DEPTH = 64;

    private final StringBuilder out = new StringBuilder();
    private final String comma;
    private final String colon;
    private final boolean sorted;
    private final boolean htmlSafe;

    private JsonText(boolean sorted, boolean htmlSafe) {
        this.comma = htmlSafe ? ", " : ",";
        this.colon = htmlSafe ? ": " : ":";
        this.sorted = sorted;
        this.htmlSafe = htmlSafe;
    }

    static String compact(Object value, boolean sorted) {
        return new JsonText(sorted, false).write(value);
    }

    /** Only ASCII, keys sorted, and no character that means something in HTML. */
    static String htmlSafe(Object value) {
        return new JsonText(true, true).write(value);
    }

    private String write(Object value) {
        append(value, 0);
        return out.toString();
    }

    private void append(Object value, int depth) {
        if (depth > MAX_DEPTH || out.length() > Run.MAX_OUTPUT) {
            throw new EvaluationException("a value is too large for JSON");
        }
        if (value instanceof String text) {
            quote(text);
        } else if (value instanceof Map<?, ?> map) {
            appendEntries(map, depth);
        } else if (value instanceof List<?> list) {
            appendItems(list, depth);
        } else if (value instanceof Tuple tuple) {
            appendItems(tuple.items(), depth);
        } else if (value instanceof Boolean) {
            out.append(value);
        } else if (value == Python.NONE) {
            out.append("null");
        } else if (Numbers.isNumber(value)) {
            out.append(Python.text(value));
        } else {
            Python.requireDefined(value);
            throw new EvaluationException(Python.typeName(value) + " can't be written as JSON");
        }
    }

    private void appendItems(List<?> items, int depth) {
        out.append('[');
        String separator = "";
        for (Object item : items) {
            out.append(separator);
            append(Objects.requireNonNull(item), depth + 1);
            separator = comma;
        }
        out.append(']');
    }

    private void appendEntries(Map<?, ?> map, int depth) {
        out.append('{');
        String separator = "";
        List<? extends Map.Entry<?, ?>> entries = List.copyOf(map.entrySet());
        if (sorted) {
            entries = entries.stream()
                    .sorted(Comparator.comparing(e -> Python.text(Objects.requireNonNull(e.getKey()))))
                    .toList();
        }
        for (Map.Entry<?, ?> entry : entries) {
            out.append(separator);
            quote(Python.text(Objects.requireNonNull(entry.getKey())));
            out.append(colon);
            append(Objects.requireNonNull(entry.getValue()), depth + 1);
            separator = comma;
        }
        out.append('}');
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    boolean escaped = c < ' ' || htmlSafe && (c > '~' || "<>&'".indexOf(c) >= 0);
                    if (escaped) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
