/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.event.Source;
import org.osgi.service.http.context.ServletContextHelper;

/** A request, with the parts of its path that a route names. */
public final class RestRequest {

    /** Longer bodies are refused. */
    public static final int LONGEST_BODY = 1024 * 1024;

    private final HttpServletRequest request;
    private final Map<String, String> path;

    RestRequest(HttpServletRequest request, Map<String, String> path) {
        this.request = request;
        this.path = path;
    }

    /** The part of the path that the route calls by that name. */
    public String path(String name) {
        return path.getOrDefault(name, "");
    }

    /** A parameter of the query; empty when it is not there. */
    public Optional<String> query(String name) {
        @Nullable String query = request.getQueryString();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&"))
                        .map(parameter -> parameter.split("=", 2))
                        .filter(parameter -> decode(parameter[0]).equals(name))
                        .map(parameter -> parameter.length == 2 ? decode(parameter[1]) : "true")
                        .findFirst();
    }

    /** A list in a parameter of the query, with commas between its elements; empty when it is not there. */
    public List<String> queryList(String name) {
        return query(name).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toList();
    }

    /** As whom the caller acts. */
    public Source source() {
        Object user = request.getAttribute(ServletContextHelper.REMOTE_USER);
        return Source.of(Source.REST, user instanceof String name ? name : "");
    }

    /** Where REST is reached by the caller, such as {@code http://localhost:8080/rest}. */
    public String base() {
        return request.getScheme() + "://" + request.getHeader("Host") + request.getContextPath()
                + request.getServletPath();
    }

    /** The body of a request that must be plain text. */
    public String text() {
        requireType("text/plain");
        return body();
    }

    /** The body of a request that must be a JSON object. */
    public JsonObject object() {
        if (json() instanceof JsonObject object) {
            return object;
        }
        throw RestException.badRequest("The body must be a JSON object");
    }

    /** The body of a request that must be a JSON array. */
    public JsonArray array() {
        if (json() instanceof JsonArray array) {
            return array;
        }
        throw RestException.badRequest("The body must be a JSON array");
    }

    private JsonElement json() {
        requireType("application/json");
        try {
            return JsonParser.parseString(body());
        } catch (JsonParseException e) {
            throw RestException.badRequest("The body is not JSON: " + e.getMessage());
        }
    }

    private void requireType(String wanted) {
        @Nullable String type = request.getContentType();
        if (type != null && !type.toLowerCase(Locale.ROOT).startsWith(wanted)) {
            throw new RestException(
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "The body is '" + type + "'; send it with the header 'Content-Type: " + wanted + "'");
        }
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

    private String body() {
        try {
            InputStream in = request.getInputStream();
            byte[] bytes = in.readNBytes(LONGEST_BODY + 1);
            if (bytes.length > LONGEST_BODY) {
                letSend(in);
                throw tooLong();
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw RestException.badRequest("The body is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RestException tooLong() {
        return new RestException(
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                "The body is longer than " + LONGEST_BODY + " bytes; send less at a time");
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RestException.badRequest("The query holds '" + text + "', which is not URL-encoded");
        }
    }
}
