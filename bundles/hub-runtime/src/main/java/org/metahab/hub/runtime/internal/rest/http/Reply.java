/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;

/**
 * An answer.
 *
 * @param status the HTTP status code
 * @param contentType the type of the body
 * @param body the body; empty for none
 * @param headers further headers
 */
public record Reply(int status, String contentType, String body, Map<String, String> headers) {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** JSON. */
    public static Reply json(int status, JsonElement body) {
        return new Reply(status, JSON, GSON.toJson(body), Map.of());
    }

    /** JSON with status 200. */
    public static Reply ok(JsonElement body) {
        return json(HttpServletResponse.SC_OK, body);
    }

    /** Plain text with status 200. */
    public static Reply text(String body) {
        return new Reply(HttpServletResponse.SC_OK, TEXT, body, Map.of());
    }

    /** Nothing but a status. */
    public static Reply status(int status) {
        return new Reply(status, TEXT, "", Map.of());
    }

    /** An error in openHAB's shape: {@code {"error":{"message":…,"http-code":…}}}. */
    public static Reply error(int status, String message) {
        JsonObject error = new JsonObject();
        error.addProperty("message", message);
        error.addProperty("http-code", status);
        JsonObject body = new JsonObject();
        body.add("error", error);
        return json(status, body);
    }

    /** The same answer with one more header. */
    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, body, more);
    }

    /** Writes the answer. */
    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        headers.forEach(response::setHeader);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            response.setContentType(contentType + ";charset=UTF-8");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
