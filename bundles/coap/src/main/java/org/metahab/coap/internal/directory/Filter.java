/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal.directory;

import java.util.List;
import java.util.Map;
import org.metahab.coap.WebLink;

/**
 * What a lookup asks for: all of the conditions, and of what is found one page (RFC 9176, section 6.2).
 *
 * @param wanted values by attribute; one that ends with an asterisk is the beginning of a value
 * @param page from 0
 * @param count links on a page
 */
record Filter(Map<String, String> wanted, long page, long count) {

    private static final long MOST = 1_000;

    static Filter of(List<String> query) throws RefusedException {
        Map<String, String> values = RegistrationRequest.of(query).values();
        long page = number(values.getOrDefault("page", "0"));
        long count = number(values.getOrDefault("count", String.valueOf(MOST)));
        values.keySet().removeAll(List.of("page", "count"));
        return new Filter(values, page, Math.min(MOST, count));
    }

    private static long number(String text) throws RefusedException {
        if (!text.matches("\\d{1,9}")) {
            throw new RefusedException(RefusedException.Kind.BAD_REQUEST, "'page' and 'count' are numbers");
        }
        return Long.parseLong(text);
    }

    boolean matches(WebLink link) {
        return wanted.entrySet().stream()
                .allMatch(want -> want.getKey().equals("href")
                        ? fits(want.getValue(), link.target())
                        : link.has(want.getKey())
                                && (want.getValue().isEmpty()
                                        || link.values(want.getKey()).stream()
                                                .anyMatch(value -> fits(want.getValue(), value))));
    }

    private static boolean fits(String want, String value) {
        return want.endsWith("*") ? value.startsWith(want.substring(0, want.length() - 1)) : value.equals(want);
    }

    List<WebLink> page(List<WebLink> found) {
        return found.stream().skip(page * count).limit(count).toList();
    }
}
