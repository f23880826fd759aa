/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.metahab.discovery.json.JsonNull;
import org.metahab.discovery.spi.Message;

/**
 * Where a value stands in a message.
 *
 * @param topic of the message
 * @param path keys and indexes that lead to it; none for a message that is the value
 * @param plainToo whether the message may also be the value
 */
record Source(String topic, List<Object> path, boolean plainToo) {

    Source {
        path = List.copyOf(path);
    }

    static Source of(String topic, Object... path) {
        return new Source(topic, List.of(path), false);
    }

    Source orPlain() {
        return new Source(topic, path, true);
    }

    /** In the form that all conventions share. */
    String point() {
        return path.isEmpty()
                ? topic
                : topic + "#" + path.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /**
     * The value; empty when the message doesn't have it.
     *
     * @throws IllegalArgumentException when the message is not of the form that it should have
     */
    Optional<Object> find(Message message) {
        boolean object = message.json().filter(Map.class::isInstance).isPresent();
        if (path.isEmpty() || plainToo && !object) {
            return Optional.of(message.text().orElseThrow(() -> new IllegalArgumentException("it is no UTF-8 text")));
        }
        Object json = message.json().orElseThrow(() -> new IllegalArgumentException(message.jsonProblem()));
        return find(json, path);
    }

    private static Optional<Object> find(Object json, List<Object> path) {
        Optional<Object> value = Optional.of(json);
        for (Object step : path) {
            if (value.isEmpty()) {
                break;
            }
            value = step instanceof Integer index ? at(value.get(), index) : of(value.get(), String.valueOf(step));
        }
        return value;
    }

    private static Optional<Object> of(Object value, String key) {
        return value instanceof Map<?, ?> object ? Optional.ofNullable(object.get(key)) : Optional.empty();
    }

    /** A device with one phase tells one number and no list; some firmware gives the phases names. */
    private static Optional<Object> at(Object value, int index) {
        if (value instanceof List<?> list) {
            return index < list.size() ? Optional.ofNullable(list.get(index)) : Optional.empty();
        } else if (value instanceof Map<?, ?> object) {
            return object.values().stream().skip(index).findFirst().map(Object.class::cast);
        }
        return index == 0 && value != JsonNull.NULL ? Optional.of(value) : Optional.empty();
    }
}
