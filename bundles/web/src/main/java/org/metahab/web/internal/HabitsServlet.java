/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Habits;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code /rest/habits}: what was learnt, what is suggested, and people's answers.
 *
 * <p>Served in the host's REST context {@code org.metahab.rest}, which asks for the token before a request comes here.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("metahab-habits")
@HttpWhiteboardServletPattern({"/rest/habits", "/rest/habits/*"})
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=org.metahab.rest)")
public final class HabitsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 1000;

    private final transient Habits habits;
    private final transient Suggestions suggestions;
    private final transient HabitsJson json = new HabitsJson();

    /** Shows what these services know. */
    @Activate
    public HabitsServlet(@Reference Habits habits, @Reference Suggestions suggestions) {
        this.habits = habits;
        this.suggestions = suggestions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> path = path(request);
        if (path.isEmpty()) {
            JsonArray array = new JsonArray();
            habits.habits().forEach(h -> array.add(json.habit(h)));
            answer(response, HttpServletResponse.SC_OK, array);
        } else if (path.equals(List.of("status"))) {
            answer(response, HttpServletResponse.SC_OK, json.status(habits.status()));
        } else if (path.equals(List.of("suggestions"))) {
            JsonArray array = new JsonArray();
            suggestions.all().forEach(s -> array.add(json.suggestion(s)));
            answer(response, HttpServletResponse.SC_OK, array);
        } else if (path.size() == 2 && path.get(0).equals("suggestions")) {
            var found = suggestions.find(path.get(1));
            if (found.isPresent()) {
                answer(response, HttpServletResponse.SC_OK, json.suggestion(found.get()));
            } else {
                noSuggestion(response, path.get(1));
            }
        } else {
            nothingHere(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> path = path(request);
        if (path.size() != 3 || !path.get(0).equals("suggestions")) {
            nothingHere(request, response);
            return;
        }
        String id = path.get(1);
        String reason = new String(request.getInputStream().readNBytes(LONGEST_REASON), StandardCharsets.UTF_8);
        try {
            Suggestion changed;
            switch (path.get(2)) {
                case "accept" -> changed = suggestions.accept(id);
                case "reject" -> changed = suggestions.reject(id, Dismissal.UNSAID, reason);
                case "undo" -> changed = suggestions.undo(id, reason);
                default -> {
                    nothingHere(request, response);
                    return;
                }
            }
            answer(response, HttpServletResponse.SC_OK, json.suggestion(changed));
        } catch (NoSuchElementException e) {
            noSuggestion(response, id);
        } catch (IllegalStateException e) {
            String why = e.getMessage();
            error(response, HttpServletResponse.SC_CONFLICT, why == null ? "The suggestion can't be changed so" : why);
        }
    }

    private static List<String> path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null
                ? List.of()
                : List.of(info.split("/")).stream().filter(p -> !p.isEmpty()).toList();
    }

    private void noSuggestion(HttpServletResponse response, String id) throws IOException {
        error(response, HttpServletResponse.SC_NOT_FOUND, "There is no suggestion '" + id + "'");
    }

    private void nothingHere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        error(
                response,
                HttpServletResponse.SC_NOT_FOUND,
                "There is nothing at " + request.getMethod() + " " + request.getRequestURI()
                        + "; see /rest/habits, /rest/habits/status, /rest/habits/suggestions");
    }

    private void error(HttpServletResponse response, int code, String message) throws IOException {
        JsonObject error = new JsonObject();
        error.addProperty("message", message);
        error.addProperty("http-code", code);
        JsonObject body = new JsonObject();
        body.add("error", error);
        answer(response, code, body);
    }

    private void answer(HttpServletResponse response, int code, JsonElement body) throws IOException {
        response.setStatus(code);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(json.text(body).getBytes(StandardCharsets.UTF_8));
    }
}
