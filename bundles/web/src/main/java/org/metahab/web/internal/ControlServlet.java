/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import javax.servlet.Servlet;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.codec.Answers;
import org.metahab.adaptation.codec.ControlJson;
import org.metahab.adaptation.codec.HabitJson;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code /rest/habits/modes}, {@code exclusions}, {@code reset}, {@code forget}, {@code questions}: people in charge. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("metahab-control")
@HttpWhiteboardServletPattern({
    "/rest/habits/modes",
    "/rest/habits/modes/*",
    "/rest/habits/exclusions",
    "/rest/habits/exclusions/*",
    "/rest/habits/reset",
    "/rest/habits/forget",
    "/rest/habits/questions",
    "/rest/habits/questions/*"
})
@HttpWhiteboardContextSelect(RestServlet.CONTEXT)
public final class ControlServlet extends RestServlet {

    private static final long serialVersionUID = 1L;

    private final transient Control control;

    /** Passes people's word on. */
    @Activate
    public ControlServlet(@Reference Control control) {
        this.control = control;
    }

    @Override
    List<Route> routes() {
        return List.of(
                Route.json("GET", "modes", call -> ControlJson.modes(control.modes())),
                Route.json("PUT", "modes/{mode}", this::setMode),
                Route.json("GET", "questions", call -> HabitJson.array(control.questions(), ControlJson::question)),
                Route.json(
                        "POST",
                        "questions/{id}",
                        call -> said(control.answer(
                                call.segment(1), Answers.isYes(call.details().body())))),
                Route.json("GET", "exclusions", call -> exclusions()),
                Route.json("POST", "exclusions", this::exclude),
                Route.json("DELETE", "exclusions/{scope}", this::include),
                Route.json("POST", "reset", this::reset),
                Route.json("POST", "forget", this::forget));
    }

    private JsonElement setMode(Call call) {
        control.setMode(
                Mode.named(call.segment(1)), Answers.isYes(call.details().body()));
        return ControlJson.modes(control.modes());
    }

    private JsonElement exclude(Call call) {
        control.exclude(scope(call), from(call), until(call));
        return exclusions();
    }

    private JsonElement include(Call call) {
        control.include(Scope.parse(call.segment(1)));
        return exclusions();
    }

    private JsonElement reset(Call call) {
        control.reset(scope(call), from(call), until(call));
        return exclusions();
    }

    private JsonElement forget(Call call) {
        return ControlJson.forgotten(control.forget(scope(call), from(call), until(call)));
    }

    private JsonElement exclusions() {
        return HabitJson.array(control.exclusions(), ControlJson::exclusion);
    }

    private static Scope scope(Call call) {
        return Scope.parse(call.required("scope"));
    }

    private static Instant from(Call call) {
        return call.moment("from", Instant.EPOCH);
    }

    private static Instant until(Call call) {
        return call.moment("until", Instant.MAX);
    }

    private static JsonObject said(String text) {
        JsonObject json = new JsonObject();
        json.addProperty("text", text);
        return json;
    }
}
