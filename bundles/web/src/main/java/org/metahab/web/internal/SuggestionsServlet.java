/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import javax.servlet.Servlet;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.RuleExport;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;
import org.metahab.hub.Hub;
import org.metahab.hub.codec.RuleFormat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code /rest/habits/suggestions}: what is suggested, with its reasons, people's answers, and the rules to take along. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("metahab-suggestions")
@HttpWhiteboardServletPattern({"/rest/habits/suggestions", "/rest/habits/suggestions/*", "/rest/habits/rules"})
@HttpWhiteboardContextSelect(RestServlet.CONTEXT)
public final class SuggestionsServlet extends RestServlet {

    private static final long serialVersionUID = 1L;

    private final transient Suggestions suggestions;
    private final transient Control control;
    private final transient RuleExport rules;

    /** Shows what these services know. */
    @Activate
    public SuggestionsServlet(@Reference Suggestions suggestions, @Reference Control control, @Reference Hub hub) {
        this.suggestions = suggestions;
        this.control = control;
        this.rules = new RuleExport(suggestions, hub.rules());
    }

    @Override
    List<Route> routes() {
        return List.of(
                Route.json("GET", "suggestions", call -> HabitsJson.array(suggestions.all(), HabitsJson::suggestion)),
                Route.json("GET", "suggestions/{id}", call -> HabitsJson.suggestion(require(call.segment(1)))),
                new Route(
                        "GET",
                        "suggestions/{id}/rule",
                        call -> file(call, format(call).one(rules.one(call.segment(1))))),
                new Route("GET", "rules", call -> file(call, format(call).all(rules.accepted()))),
                answer("accept", (id, call) -> suggestions.accept(id)),
                answer("try", (id, call) -> suggestions.tryOut(id)),
                answer("reject", (id, call) -> suggestions.reject(id, dismissal(call), call.textOrBody("text"))),
                answer("postpone", (id, call) -> suggestions.postpone(id, span(call.textOrBody("span")))),
                answer("pause", (id, call) -> suggestions.pause(id, call.textOrBody("text"))),
                answer("undo", (id, call) -> suggestions.undo(id, call.textOrBody("text"))),
                answer("wrong", (id, call) -> suggestions.wasWrong(id)),
                answer("permit", this::permit));
    }

    private static RuleFormat format(Call call) {
        return RuleFormat.named(call.query("format").orElse(RuleFormat.JSON.name()));
    }

    private static Answer file(Call call, String rules) {
        return Answer.text(format(call) == RuleFormat.YAML ? "application/yaml" : "application/json", rules);
    }

    private Route answer(String verb, BiFunction<String, Call, Suggestion> answer) {
        return Route.json("POST", "suggestions/{id}/" + verb, call -> {
            String id = require(call.segment(1)).id();
            return HabitsJson.suggestion(answer.apply(id, call));
        });
    }

    private Suggestion permit(String id, Call call) {
        control.permit(id, call.person(), call.textOrBody("text"));
        return require(id);
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
