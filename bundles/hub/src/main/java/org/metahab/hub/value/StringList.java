/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Several texts, written with commas between them; a comma inside one is escaped with a backslash. One empty text and no
 * text at all are written alike and are the same.
 *
 * @param values the texts, in order
 */
public record StringList(List<String> values) implements State, Command {

    /** @throws IllegalArgumentException when one but the last ends in a backslash, which has no textual form */
    public StringList {
        values = values.equals(List.of("")) ? List.of() : List.copyOf(values);
        for (String value : values.subList(0, Math.max(0, values.size() - 1))) {
            if (value.endsWith("\\")) {
                throw new IllegalArgumentException(
                        "In a list of texts only the last may end in a backslash, not '" + value + "'");
            }
        }
    }

    @Override
    public String text() {
        return values.stream().map(v -> v.replace(",", "\\,")).collect(Collectors.joining(","));
    }
}
