/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.HashMap;
import java.util.Map;

/** The result of {@code namespace(…)}: attributes that assignments within loops may change. */
final class Namespace {

    private final Map<String, Object> attributes = new HashMap<>();

    Object get(String name) {
        Object value = attributes.get(name);
        return value == null ? new Undefined("'" + name + "' of the namespace") : value;
    }

    void set(String name, Object value) {
        attributes.put(name, value);
    }
}
