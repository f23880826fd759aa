/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
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
 * @param details the body
 * @param person who calls; {@code somebody} where that is not known
 */
record Call(String method, List<String> path, String query, Details details, String person) {

    /** Longer bodies are refused. */
    static final int LONGEST_BODY = 1024 * 1024;

    /** {@code rest} and {@code habits}. */
    private static final int BASE = 2;

    /**
     * Reads a request. Its path is taken as it was sent and decoded here, segment by segment: what the container has decoded
     * can't be told apart any more.
     *
     * @throws TooLongException when its body is
     * @throws IllegalArgumentException when its path can't be decoded
     */
    static Call of(HttpServletRequest request) throws IOException {
        String sent = request.getRequestURI().substring(request.getContextPath().length());
        List<String> path = Arrays.stream(sent.split("/"))
                .filter(segment -> !segment.isEmpty())
                .skip(BASE)
                .map(Call::decoded)
                .toList();
        Object user = request.getAttribute(ServletContextHelper.REMOTE_USER);
        @Nullable String query = request.getQueryString();
        return new Call(
                request.getMethod(),
                path,
                query == null ? "" : query,
                new Details(body(request.getInputStream()).strip()),
                user instanceof String name ? name : "somebody");
    }

    /** In a path a plus sign stands for itself, and what is behind a semicolon is no name. */
    private static String decoded(String segment) {
        String name = segment.split(";", 2)[0];
        return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String body(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST_BODY + 1);
        if (bytes.length > LONGEST_BODY) {
            letSend(in);
            throw new TooLongException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A caller that is cut off while it sends never sees why it is refused. */
    private static void letSend(InputStream in) throws IOException {
        long left = 16L * LONGEST_BODY;
        while (left > 0) {
            long read = in.skip(left);
            if (read <= 0) {
                return;
            }
            left -= read;
        }
    }

    /** The body is longer than what is read. */
    static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("The body is longer than " + LONGEST_BODY + " bytes");
        }
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
