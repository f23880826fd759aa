/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.file;

import java.util.HashMap;
import java.util.Map;
import org.metahab.hub.item.Metadata;

/**
 * A label of an {@code .items} file: what people read, and how the state is written.
 *
 * @param text without the format
 * @param format as in {@code %.1f °C}; may be empty
 */
record Label(String text, String format) {

    private static final String NAMESPACE = "stateDescription";
    private static final String PATTERN = "pattern";

    static Label of(String written) {
        int open = written.indexOf('[');
        boolean hasFormat = open >= 0 && written.stripTrailing().endsWith("]");
        return hasFormat
                ? new Label(written.substring(0, open).strip(), written.substring(open + 1, written.lastIndexOf(']')))
                : new Label(written.strip(), "");
    }

    /** Notes the format, unless the item's own note has a pattern. */
    void addFormat(Map<String, Metadata> notes) {
        if (format.isEmpty()) {
            return;
        }
        Metadata description = notes.getOrDefault(NAMESPACE, Metadata.of(""));
        Map<String, Object> settings = new HashMap<>(description.configuration());
        settings.putIfAbsent(PATTERN, format);
        notes.put(NAMESPACE, new Metadata(description.value(), settings));
    }
}
