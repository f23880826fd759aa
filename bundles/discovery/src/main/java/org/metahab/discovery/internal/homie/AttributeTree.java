/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The attributes of a device of version 3 or 4, as far as they were heard, by their topics below the device. */
final class AttributeTree {

    static final String STATE = "$state";
    static final String HOMIE = "$homie";
    static final String NODES = "$nodes";

    private static final int MAX_ATTRIBUTES = 5_000;
    private static final int MAX_LENGTH = 8_192;
    private static final String STATISTICS = "$stats/";

    private final TreeMap<String, String> attributes = new TreeMap<>();

    /** Takes an attribute; an empty text takes it away. Returns why it was not taken; empty when it was. */
    Optional<String> put(String path, String text) {
        if (text.isEmpty()) {
            attributes.remove(path);
        } else if (text.length() > MAX_LENGTH) {
            return Optional.of("the attribute has more than " + MAX_LENGTH + " characters");
        } else if (attributes.size() >= MAX_ATTRIBUTES && !attributes.containsKey(path)) {
            return Optional.of("the device has more than " + MAX_ATTRIBUTES + " attributes");
        } else {
            attributes.put(path, path.startsWith(STATISTICS) ? "told" : text.strip());
        }
        return Optional.empty();
    }

    boolean isEmpty() {
        return attributes.isEmpty();
    }

    /** The attribute's text; empty when it is not known. */
    String text(String path) {
        return attributes.getOrDefault(path, "");
    }

    boolean has(String path) {
        return attributes.containsKey(path);
    }

    /** The parts between commas. */
    List<String> list(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : text(path).split(",")) {
            if (!part.isBlank() && !parts.contains(part.strip())) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** Which levels are below one: properties of a node that doesn't list them, statistics of a device. */
    Set<String> below(String path) {
        String prefix = path + "/";
        Set<String> levels = new LinkedHashSet<>();
        for (Map.Entry<String, String> entry : attributes.tailMap(prefix, true).entrySet()) {
            if (!entry.getKey().startsWith(prefix)) {
                break;
            }
            String rest = entry.getKey().substring(prefix.length());
            int end = rest.indexOf('/');
            levels.add(end < 0 ? rest : rest.substring(0, end));
        }
        return levels;
    }
}
