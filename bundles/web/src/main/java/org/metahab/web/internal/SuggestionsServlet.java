/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import com.google.gson.JsonElement;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.servlet.Servlet;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code /rest/habits/suggestions}: what is suggested, with its reasons, and people's answers. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("metahab-suggestions")
@HttpWhiteboardServletPattern({"/rest/habits/suggestions", "/rest/habits/suggestions/*"})
@HttpWhiteboardContextSelect(JsonServlet.CONTEXT)
public final class SuggestionsServlet extends JsonServlet {

    private static final long serialVersionUID = 1L;

    private final transient Suggestions suggestions;
    private final transient Control control;

    /** Shows what these services know. */
    @Activate
    public SuggestionsServlet(@Reference Suggestions suggestions, @Reference Control control) {
        this.suggestions = suggestions;
        this.control = control;
    }

    @Override
    Optional<JsonElement> answer(Call call) {
        if (call.is("GET", "suggestions")) {
            return Optional.of(HabitsJson.array(suggestions.all(), HabitsJson::suggestion));
        } else if (call.is("GET", "suggestions", "*")) {
            return Optional.of(HabitsJson.suggestion(require(call.segment(1))));
        } else if (call.is("POST", "suggestions", "*", "*")) {
            return change(call).map(HabitsJson::suggestion);
        }
        return Optional.empty();
    }

    private Optional<Suggestion> change(Call call) {
        String id = call.segment(1);
        require(id);
        return switch (call.segment(2)) {
            case "accept" -> Optional.of(suggestions.accept(id));
            case "try" -> Optional.of(suggestions.tryOut(id));
            case "reject" -> Optional.of(suggestions.reject(id, dismissal(call), call.textOrBody("text")));
            case "postpone" -> Optional.of(suggestions.postpone(id, span(call.textOrBody("span"))));
            case "pause" -> Optional.of(suggestions.pause(id, call.textOrBody("text")));
            case "undo" -> Optional.of(suggestions.undo(id, call.textOrBody("text")));
            case "wrong" -> Optional.of(suggestions.wasWrong(id));
            case "permit" -> {
                control.permit(id, call.person(), call.textOrBody("text"));
                yield suggestions.find(id);
            }
            default -> Optional.empty();
        };
    }

    private Suggestion require(String id) {
        return suggestions
                .find(id)
                .orElseThrow(() -> new NoSuchElementException("There is no suggestion '" + id + "'"));
    }

    private static Dismissal dismissal(Call call) {
        return Dismissal.named(call.text("reason").orElse(Dismissal.UNSAID.name()));
    }

    private static Duration span(String text) {
        try {
            return text.isEmpty() ? Duration.ofDays(1) : Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no span; write P3D for three days, PT2H for two hours", e);
        }
    }
}
