/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.function.Function;

/**
 * Something that REST answers.
 *
 * @param method the HTTP method
 * @param path the path behind {@code /rest/habits}; segments in braces stand for any text: {@code modes/{mode}}
 * @param handler answers
 */
record Route(String method, String path, Function<Call, Answer> handler) {

    /** One that answers with JSON. */
    static Route json(String method, String path, Function<Call, JsonElement> handler) {
        return new Route(method, path, handler.andThen(Answer::json));
    }

    /** Whether it is at the path of a call, with whichever method. */
    boolean isAt(List<String> segments) {
        List<String> own = path.isEmpty() ? List.of() : List.of(path.split("/"));
        if (own.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < own.size(); i++) {
            if (!own.get(i).startsWith("{") && !own.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
