/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.json.JsonNull;

/** A JSON object, read without trusting it: what is of another kind than expected counts as missing. */
record Fields(Map<?, ?> map) {

    static final Fields NONE = new Fields(Map.of());

    static Optional<Fields> of(Object value) {
        return value instanceof Map<?, ?> map ? Optional.of(new Fields(map)) : Optional.empty();
    }

    /** Anything but null. */
    Optional<Object> value(String key) {
        Object value = map.get(key);
        return value == JsonNull.NULL ? Optional.empty() : Optional.ofNullable(value);
    }

    /** A text, number or boolean as text. */
    Optional<String> text(String key) {
        return value(key).filter(Fields::isScalar).map(String::valueOf);
    }

    String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    Optional<BigDecimal> number(String key) {
        return value(key).filter(Number.class::isInstance).flatMap(Fields::decimal);
    }

    private static Optional<BigDecimal> decimal(Object value) {
        try {
            return Optional.of(StateParsers.decimal(value.toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<Boolean> flag(String key) {
        return value(key).filter(Boolean.class::isInstance).map(Boolean.class::cast);
    }

    Optional<Fields> object(String key) {
        return value(key).flatMap(Fields::of);
    }

    List<?> list(String key) {
        return map.get(key) instanceof List<?> list ? list : List.of();
    }

    static boolean isScalar(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
