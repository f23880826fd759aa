/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.servlet.http.HttpServletResponse;

/**
 * What a call is answered with.
 *
 * @param code the HTTP status
 * @param type the media type
 * @param body the text
 */
record Answer(int code, String type, String body) {

    private static final String JSON = "application/json";
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    static Answer json(JsonElement body) {
        return new Answer(HttpServletResponse.SC_OK, JSON, GSON.toJson(body));
    }

    static Answer text(String type, String body) {
        return new Answer(HttpServletResponse.SC_OK, type, body);
    }

    /** An error in openHAB's shape. */
    static Answer error(int code, String message) {
        JsonObject error = new JsonObject();
        error.addProperty("message", message);
        error.addProperty("http-code", code);
        JsonObject body = new JsonObject();
        body.add("error", error);
        return new Answer(code, JSON, GSON.toJson(body));
    }

    /** That something takes other methods only; the response says which. */
    static Answer notAllowed(String what, List<String> methods, HttpServletResponse response) {
        String allowed = String.join(", ", methods);
        response.setHeader("Allow", allowed);
        return error(HttpServletResponse.SC_METHOD_NOT_ALLOWED, what + " is not possible; use " + allowed);
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(code);
        response.setContentType(type + ";charset=UTF-8");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
