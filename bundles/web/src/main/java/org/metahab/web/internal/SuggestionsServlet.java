/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.RuleExport;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;
import org.metahab.adaptation.codec.Answers;
import org.metahab.adaptation.codec.HabitJson;
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
        return Stream.concat(
                        Stream.of(
                                Route.json("GET", "suggestions", call -> all()),
                                Route.json("GET", "suggestions/{id}", call -> HabitJson.suggestion(require(call))),
                                new Route("GET", "suggestions/{id}/rule", this::rule),
                                new Route(
                                        "GET",
                                        "rules",
                                        call -> file(call, format(call).all(rules.accepted()))),
                                Route.json("POST", "suggestions/{id}/permit", this::permit)),
                        Answers.NAMES.stream().map(this::answer))
                .toList();
    }

    private JsonElement all() {
        return HabitJson.array(suggestions.all(), HabitJson::suggestion);
    }

    private Answer rule(Call call) {
        return file(call, format(call).one(rules.one(call.segment(1))));
    }

    private static RuleFormat format(Call call) {
        return RuleFormat.named(call.query("format").orElse(RuleFormat.JSON.name()));
    }

    private static Answer file(Call call, String rules) {
        return Answer.text(format(call) == RuleFormat.YAML ? "application/yaml" : "application/json", rules);
    }

    private Route answer(String name) {
        return Route.json(
                "POST",
                "suggestions/{id}/" + name,
                call -> HabitJson.suggestion(Answers.give(suggestions, call.segment(1), name, call.details())));
    }

    private JsonElement permit(Call call) {
        control.permit(require(call).id(), call.person(), call.details().textOrBody("text"));
        return HabitJson.suggestion(require(call));
    }

    private Suggestion require(Call call) {
        String id = call.segment(1);
        return suggestions
                .find(id)
                .orElseThrow(() -> new NoSuchElementException("There is no suggestion '" + id + "'"));
    }
}
