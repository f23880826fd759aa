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
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Answers calls with JSON, and errors in openHAB's shape. */
abstract class JsonServlet extends HttpServlet {

    static final String CONTEXT = "(osgi.http.whiteboard.context.name=org.metahab.rest)";

    private static final long serialVersionUID = 1L;

    private final transient Gson gson = new GsonBuilder().disableHtmlEscaping().create();

    /**
     * Answers a call; empty when there is nothing at its path.
     *
     * @throws NoSuchElementException when what it names is not there
     * @throws IllegalArgumentException when it makes no sense
     * @throws IllegalStateException when it is not possible now
     */
    abstract Optional<JsonElement> answer(Call call);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Optional<JsonElement> answer = answer(Call.of(request));
            if (answer.isPresent()) {
                send(response, HttpServletResponse.SC_OK, answer.get());
            } else {
                error(
                        response,
                        HttpServletResponse.SC_NOT_FOUND,
                        "There is nothing at " + request.getMethod() + " " + request.getRequestURI()
                                + "; see /rest/habits, /rest/habits/suggestions, /rest/habits/modes, "
                                + "/rest/habits/exclusions, /rest/habits/questions, and docs/rest.md");
            }
        } catch (NoSuchElementException e) {
            error(response, HttpServletResponse.SC_NOT_FOUND, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            error(response, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            error(response, HttpServletResponse.SC_CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    private void error(HttpServletResponse response, int code, String message) throws IOException {
        JsonObject error = new JsonObject();
        error.addProperty("message", message);
        error.addProperty("http-code", code);
        JsonObject body = new JsonObject();
        body.add("error", error);
        send(response, code, body);
    }

    private void send(HttpServletResponse response, int code, JsonElement body) throws IOException {
        response.setStatus(code);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(gson.toJson(body).getBytes(StandardCharsets.UTF_8));
    }
}
