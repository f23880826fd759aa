/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.item;

import java.util.Map;

/**
 * A note on an item under a namespace, such as {@code unit="°C"} or {@code stateDescription=""[pattern="%.1f %unit%"]}.
 *
 * @param value the main value; may be empty
 * @param configuration further settings by key: strings, numbers or booleans
 */
public record Metadata(String value, Map<String, Object> configuration) {

    public Metadata {
        configuration = Map.copyOf(configuration);
    }

    /** A note with a value and nothing else. */
    public static Metadata of(String value) {
        return new Metadata(value, Map.of());
    }
}
