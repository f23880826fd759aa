/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.json.JsonNull;

/**
 * One function that Zigbee2MQTT says a device has, with its parts (documentation, "Exposes").
 *
 * @param kind {@code binary}, {@code numeric}, {@code enum}, {@code text}, {@code composite}, {@code list} or one of the
 *     specific ones such as {@code light}
 * @param name what it is, the same for each endpoint: {@code state}
 * @param property its key in messages: {@code state_left}; empty for specific ones
 * @param endpoint which of several like it; empty where there is one
 * @param access sum of {@link #STATE}, {@link #SET} and {@link #GET}
 * @param category {@code config}, {@code diagnostic} or empty
 * @param values of an enum, as they stand in messages
 * @param on the value of a binary that is on
 * @param off the value of a binary that is off
 * @param presets names of special numbers
 */
record Expose(
        String kind,
        String name,
        String property,
        String endpoint,
        String label,
        int access,
        String category,
        String unit,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        Optional<BigDecimal> step,
        List<Object> values,
        Object on,
        Object off,
        Map<String, Object> presets,
        List<Expose> features) {

    static final int STATE = 1;
    static final int SET = 2;
    static final int GET = 4;

    private static final int MAX_DEPTH = 6;
    private static final int MAX_PARTS = 500;

    /** The functions of a list; what is none is left out. */
    static List<Expose> list(List<?> entries) {
        return list(entries, 0);
    }

    private static List<Expose> list(List<?> entries, int depth) {
        List<Expose> exposes = new ArrayList<>();
        for (Object entry : entries) {
            if (depth < MAX_DEPTH && exposes.size() < MAX_PARTS) {
                Fields.of(entry)
                        .filter(fields -> fields.text("type").isPresent())
                        .ifPresent(fields -> exposes.add(of(fields, depth)));
            }
        }
        return exposes;
    }

    private static Expose of(Fields fields, int depth) {
        String name = fields.text("name", "");
        return new Expose(
                fields.text("type", ""),
                name,
                fields.text("property", name),
                fields.text("endpoint", ""),
                fields.text("label", words(name)),
                fields.number("access").map(BigDecimal::intValue).orElse(STATE),
                fields.object("homeassistant")
                        .flatMap(hint -> hint.text("entityCategory"))
                        .orElse(fields.text("category", "")),
                fields.text("unit", ""),
                fields.number("value_min"),
                fields.number("value_max"),
                fields.number("value_step"),
                fields.list("values").stream()
                        .filter(Fields::isScalar)
                        .<Object>map(value -> value)
                        .toList(),
                fields.value("value_on").orElse("ON"),
                fields.value("value_off").orElse("OFF"),
                presets(fields.list("presets")),
                list(fields.list("features"), depth + 1));
    }

    private static Map<String, Object> presets(List<?> entries) {
        Map<String, Object> presets = new LinkedHashMap<>();
        for (Object entry : entries) {
            Fields.of(entry).ifPresent(fields -> fields.text("name")
                    .ifPresent(name -> presets.put(name, fields.value("value").orElse(JsonNull.NULL))));
        }
        return presets;
    }

    private static String words(String name) {
        String words = name.replace('_', ' ').strip();
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    boolean has(int bit) {
        return (access & bit) != 0;
    }

    boolean isReadOnly() {
        return !has(SET);
    }

    /** A feature by its name. */
    Optional<Expose> feature(String featureName) {
        return features.stream()
                .filter(feature -> feature.name().equals(featureName))
                .findFirst();
    }

    /** A function of a specific kind with these parts. */
    static Expose specific(String kind, List<Expose> features) {
        return of(new Fields(Map.of("type", kind)), 0).with("", "", features);
    }

    /** The same part of a group, whose messages know no endpoints. */
    Expose ofGroup() {
        String key = name.startsWith("color_xy") || name.startsWith("color_hs") ? "color" : name;
        return endpoint.isEmpty() ? this : with(key, "", features);
    }

    private Expose with(String newProperty, String newEndpoint, List<Expose> newFeatures) {
        return new Expose(
                kind,
                name,
                newProperty,
                newEndpoint,
                label,
                access,
                category,
                unit,
                minimum,
                maximum,
                step,
                values,
                on,
                off,
                presets,
                newFeatures);
    }

    /** The values of an enum as texts. */
    List<String> options() {
        return values.stream().map(String::valueOf).distinct().toList();
    }
}
