/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Several texts, written with commas between them; a comma inside one is escaped with a backslash.
 *
 * @param values the texts, in order
 */
public record StringList(List<String> values) implements State, Command {

    public StringList {
        values = List.copyOf(values);
    }

    @Override
    public String text() {
        return values.stream().map(v -> v.replace(",", "\\,")).collect(Collectors.joining(","));
    }
}
