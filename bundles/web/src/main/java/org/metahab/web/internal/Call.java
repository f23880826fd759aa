/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.osgi.service.http.context.ServletContextHelper;

/**
 * A call of REST.
 *
 * @param method the HTTP method
 * @param path the path's segments behind {@code /rest/habits}
 * @param query the query behind the path; empty where there is none
 * @param body the body as text; a longer one is cut
 * @param person who calls; {@code somebody} where that is not known
 */
record Call(String method, List<String> path, String query, String body, String person) {

    private static final String BASE = "/rest/habits";
    private static final int LONGEST_BODY = 10_000;

    static Call of(HttpServletRequest request) throws IOException {
        @Nullable String info = request.getPathInfo();
        String whole = request.getServletPath() + (info == null ? "" : info);
        List<String> path = new ArrayList<>();
        Arrays.stream(whole.substring(Math.min(BASE.length(), whole.length())).split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> URLDecoder.decode(segment, StandardCharsets.UTF_8))
                .forEach(path::add);
        String body = new String(request.getInputStream().readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
        Object user = request.getAttribute(ServletContextHelper.REMOTE_USER);
        @Nullable String query = request.getQueryString();
        return new Call(
                request.getMethod(),
                path,
                query == null ? "" : query,
                body.strip(),
                user instanceof String name ? name : "somebody");
    }

    String segment(int i) {
        return path.get(i);
    }

    /** A parameter of the query; empty when it is not there. */
    Optional<String> query(String name) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> URLDecoder.decode(parameter.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    /** A text of a JSON body; empty when it is not there or the body is plain text. */
    Optional<String> text(String name) {
        if (!body.startsWith("{")) {
            return Optional.empty();
        }
        try {
            JsonObject json = JsonParser.parseString(body).getAsJsonObject();
            @Nullable JsonElement member = json.get(name);
            return member == null ? Optional.empty() : Optional.of(member.getAsString());
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            throw new IllegalArgumentException("The body is no JSON object of texts: " + e.getMessage(), e);
        }
    }

    /** A text of a JSON body, or the whole body where it is plain text. */
    String textOrBody(String name) {
        return body.startsWith("{") ? text(name).orElse("") : body;
    }

    /** @throws IllegalArgumentException when it is not there; the message names it */
    String required(String name) {
        return text(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is missing; send a JSON object with it, as Content-Type: application/json"));
    }

    /** A moment of a JSON body. */
    Instant moment(String name, Instant otherwise) {
        try {
            return text(name).map(Instant::parse).orElse(otherwise);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + name + "' is no moment; write it as 2026-03-02T07:00:00Z", e);
        }
    }
}
