/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.metahab.adaptation.ControlListener;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Question;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.SuggestionListener;
import org.metahab.adaptation.codec.ControlJson;
import org.metahab.adaptation.codec.HabitJson;
import org.metahab.http.EventStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code /rest/habits/events}: suggestions at each new stage, modes and questions as they change, as server-sent events
 * {@code suggestion}, {@code modes} and {@code questions} with the JSON that their resources answer.
 */
@Component(service = {Servlet.class, SuggestionListener.class, ControlListener.class})
@HttpWhiteboardServletName("metahab-habit-events")
@HttpWhiteboardServletPattern("/rest/habits/" + EventsServlet.PATH)
@HttpWhiteboardServletAsyncSupported
@HttpWhiteboardContextSelect(RestServlet.CONTEXT)
public final class EventsServlet extends HttpServlet implements SuggestionListener, ControlListener {

    static final String PATH = "events";

    private static final long serialVersionUID = 1L;

    private final transient EventStream stream = new EventStream("metahab-habit-events");

    /** Called by Declarative Services. */
    @Activate
    public EventsServlet() {}

    /** Called by Declarative Services: ends all streams. */
    @Deactivate
    public void deactivate() {
        stream.close();
    }

    @Override
    public void onSuggestion(Suggestion suggestion) {
        tell("suggestion", () -> HabitJson.suggestion(suggestion));
    }

    @Override
    public void onModes(Map<Mode, Instant> modes) {
        tell("modes", () -> ControlJson.modes(modes));
    }

    @Override
    public void onQuestions(List<Question> questions) {
        tell("questions", () -> HabitJson.array(questions, ControlJson::question));
    }

    private void tell(String name, Supplier<JsonElement> data) {
        stream.tell(name, name, () -> data.get().toString());
    }

    /** How many listen now. */
    int clients() {
        return stream.clients();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET")) {
            Answer.notAllowed(request.getMethod() + " /rest/habits/" + PATH, List.of("GET"), response)
                    .send(response);
        } else if (!stream.open(request, response, topic -> true)) {
            response.setHeader("Retry-After", "30");
            Answer.error(
                            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                            EventStream.MOST_CLIENTS + " listen to suggestions already; close some")
                    .send(response);
        }
    }
}
