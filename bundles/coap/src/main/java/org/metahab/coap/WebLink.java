/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A link of the CoRE link format (RFC 6690).
 *
 * @param target the link's target as written: {@code /sensors/temp} or an absolute URI
 * @param attributes values by attribute name, in order; an attribute without value has an empty list
 */
public record WebLink(String target, Map<String, List<String>> attributes) {

    public WebLink {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        attributes.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        attributes = Collections.unmodifiableMap(copy);
    }

    /**
     * The values of an attribute; those of {@code rt}, {@code if}, {@code rel} and {@code ct} are split at spaces. Empty
     * when it is absent or has no value.
     */
    public List<String> values(String attribute) {
        return attributes.getOrDefault(attribute, List.of());
    }

    /** Whether the attribute is there, with or without a value, as {@code obs} is. */
    public boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }
}
