/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.StateParser;
import org.metahab.discovery.json.Json;
import org.metahab.discovery.json.JsonException;
import org.metahab.discovery.json.JsonNull;
import org.metahab.hub.value.State;

/**
 * Reads one entry of a JSON object; one that is missing or null leaves the state as it is.
 *
 * @param key its name
 * @param parser reads its text
 */
record JsonKey(String key, StateParser parser) implements StateParser {

    @Override
    public Optional<State> parse(String text) {
        return value(text, key).flatMap(parser::parse);
    }

    /**
     * The text of an entry.
     *
     * @throws IllegalArgumentException when the text is no JSON object
     */
    static Optional<String> value(String text, String key) {
        try {
            if (Json.parse(text) instanceof Map<?, ?> object) {
                Object value = object.get(key);
                return value == null || value == JsonNull.NULL ? Optional.empty() : Optional.of(Settings.scalar(value));
            }
        } catch (JsonException e) {
            throw new IllegalArgumentException("the message is no JSON object: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("the message is no JSON object");
    }
}
