/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.json.JsonNull;

/** The settings of a component or device, by their long names, with {@code ~} in topics resolved when they are read. */
final class Settings {

    private final Map<String, Object> values;
    private final String base;
    private final Supplier<ZonedDateTime> clock;

    private Settings(Map<String, Object> values, String base, Supplier<ZonedDateTime> clock) {
        this.values = values;
        this.base = base;
        this.clock = clock;
    }

    /**
     * The settings of a message, abbreviated or not.
     *
     * @param clock the present moment where the home is, for templates
     */
    static Settings of(Map<?, ?> message, Abbreviations abbreviations, Supplier<ZonedDateTime> clock) {
        Map<String, Object> values = abbreviations.expand(message);
        Object base = values.get("~");
        return new Settings(values, base instanceof String text ? text : "", clock);
    }

    /** The present moment where the home is. */
    Supplier<ZonedDateTime> clock() {
        return clock;
    }

    /** The same settings, with those of an outer message where they have none. */
    Settings within(Settings outer, List<String> shared) {
        Map<String, Object> merged = new LinkedHashMap<>(values);
        for (String key : shared) {
            Object value = outer.values.get(key);
            if (value != null) {
                merged.putIfAbsent(key, value);
            }
        }
        return new Settings(merged, values.containsKey("~") ? base : outer.base, outer.clock);
    }

    boolean has(String key) {
        return find(key) != null;
    }

    /** Whether the key is there, also with a null. */
    boolean mentions(String key) {
        return values.containsKey(key);
    }

    private @Nullable Object find(String key) {
        Object value = values.get(key);
        return value == JsonNull.NULL ? null : value;
    }

    /** A text; numbers and booleans as Python writes them. */
    Optional<String> text(String key) {
        Object value = find(key);
        return value == null ? Optional.empty() : Optional.of(scalar(value)).filter(text -> !text.isEmpty());
    }

    String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    /** A value that may be an empty text. */
    String payload(String key, String otherwise) {
        Object value = find(key);
        return value == null ? otherwise : scalar(value);
    }

    static String scalar(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        return value.toString();
    }

    boolean flag(String key, boolean otherwise) {
        Object value = find(key);
        if (value instanceof Boolean flag) {
            return flag;
        }
        return value == null
                ? otherwise
                : List.of("true", "yes", "on", "1").contains(value.toString().toLowerCase(java.util.Locale.ROOT));
    }

    double number(String key, double otherwise) throws SettingsException {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return StateParsers.decimal(text.get()).doubleValue();
        } catch (IllegalArgumentException e) {
            throw new SettingsException("'" + key + "' is no number: " + StateParsers.shown(text.get()));
        }
    }

    /** A list of texts; a single one counts as a list. */
    List<String> texts(String key) {
        Object value = find(key);
        if (value instanceof List<?> list) {
            List<String> texts = new ArrayList<>();
            for (Object item : list) {
                if (item != null && item != JsonNull.NULL) {
                    texts.add(scalar(item));
                }
            }
            return texts;
        }
        return value == null ? List.of() : List.of(scalar(value));
    }

    /** A list of texts; others where there is none. */
    List<String> textsOr(String key, List<String> otherwise) {
        return has(key) ? texts(key) : otherwise;
    }

    /** The items of a list. */
    List<Object> list(String key) {
        return find(key) instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    Optional<Map<?, ?>> object(String key) {
        return find(key) instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    }

    /** A topic name, {@code ~} replaced. */
    Optional<String> topic(String key) throws SettingsException {
        Optional<String> text = text(key);
        return text.isEmpty() ? text : Optional.of(resolve(key, text.get()));
    }

    String requiredTopic(String key) throws SettingsException {
        return topic(key).orElseThrow(() -> new SettingsException("'" + key + "' is missing"));
    }

    String resolve(String key, String topic) throws SettingsException {
        String resolved = topic;
        if (!base.isEmpty() && topic.startsWith("~")) {
            resolved = base + topic.substring(1);
        } else if (!base.isEmpty() && topic.endsWith("~")) {
            resolved = topic.substring(0, topic.length() - 1) + base;
        }
        if (resolved.indexOf('+') >= 0 || resolved.indexOf('#') >= 0 || resolved.indexOf('\0') >= 0) {
            throw new SettingsException("'" + key + "' is no topic name: " + StateParsers.shown(resolved));
        }
        return resolved;
    }
}
