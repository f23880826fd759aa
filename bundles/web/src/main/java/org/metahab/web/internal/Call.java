/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

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
import org.metahab.adaptation.codec.Details;
import org.osgi.service.http.context.ServletContextHelper;

/**
 * A call of REST.
 *
 * @param method the HTTP method
 * @param path the path's segments behind {@code /rest/habits}
 * @param query the query behind the path; empty where there is none
 * @param details the body; a longer one is cut
 * @param person who calls; {@code somebody} where that is not known
 */
record Call(String method, List<String> path, String query, Details details, String person) {

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
                new Details(body.strip()),
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

    /** @throws IllegalArgumentException when it is not there; the message names it */
    String required(String name) {
        return details.text(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is missing; send a JSON object with it, as Content-Type: application/json"));
    }

    /** A moment of a JSON body. */
    Instant moment(String name, Instant otherwise) {
        try {
            return details.text(name).map(Instant::parse).orElse(otherwise);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + name + "' is no moment; write it as 2026-03-02T07:00:00Z", e);
        }
    }
}
