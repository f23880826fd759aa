/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What answers a method on a path.
 *
 * @param method the HTTP method
 * @param pattern segments of the path; one in braces stands for any and gives it a name
 * @param handler makes the answer
 */
public record Route(String method, List<String> pattern, Function<RestRequest, Reply> handler) {

    public Route {
        pattern = List.copyOf(pattern);
    }

    /** A route for a path such as {@code /items/{name}/state}. */
    public static Route of(String method, String path, Function<RestRequest, Reply> handler) {
        return new Route(method, segments(path), handler);
    }

    static List<String> segments(String path) {
        return List.of(path.replaceFirst("^/", "").replaceFirst("/$", "").split("/", -1));
    }

    /** The named parts of the path; empty when the path is another. */
    Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != pattern.size()) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String wanted = pattern.get(i);
            if (wanted.startsWith("{")) {
                parts.put(wanted.substring(1, wanted.length() - 1), path.get(i));
            } else if (!wanted.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }
}
