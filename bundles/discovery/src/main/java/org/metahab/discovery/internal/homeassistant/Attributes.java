/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.json.Json;
import org.metahab.discovery.json.JsonException;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;

/** Reads the attributes of an entity: a JSON object. */
final class Attributes {

    private Attributes() {}

    /** The object's text. */
    static Optional<State> parse(String text) {
        try {
            if (Json.parse(text) instanceof Map<?, ?>) {
                return Optional.of(new Text(text));
            }
        } catch (JsonException e) {
            throw new IllegalArgumentException(
                    "the attributes " + StateParsers.shown(text) + " are no JSON object: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("the attributes " + StateParsers.shown(text) + " are no JSON object");
    }
}
