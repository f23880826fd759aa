/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the CoRE link format (RFC 6690, section 2): values in quotes and escaped, but numbers without. */
public final class LinkWriter {

    private static final Set<String> LISTS = Set.of("rt", "if", "rel", "ct");
    private static final Set<String> NUMBERS = Set.of("sz", "ct");

    private LinkWriter() {}

    /** A document that {@link LinkFormat#parse} reads as the same links. */
    public static String write(List<WebLink> links) {
        return links.stream().map(LinkWriter::link).collect(Collectors.joining(","));
    }

    private static String link(WebLink link) {
        StringBuilder text = new StringBuilder("<").append(link.target()).append('>');
        for (Map.Entry<String, List<String>> attribute : link.attributes().entrySet()) {
            String name = attribute.getKey();
            List<String> values = attribute.getValue();
            if (values.isEmpty()) {
                text.append(';').append(name);
            } else if (LISTS.contains(name)) {
                text.append(';').append(name).append('=').append(value(name, String.join(" ", values)));
            } else {
                values.forEach(
                        value -> text.append(';').append(name).append('=').append(value(name, value)));
            }
        }
        return text.toString();
    }

    private static String value(String name, String value) {
        if (NUMBERS.contains(name) && !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return value;
        }
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
