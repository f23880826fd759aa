/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.Servlet;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Scope;
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
@HttpWhiteboardContextSelect(JsonServlet.CONTEXT)
public final class ControlServlet extends JsonServlet {

    private static final long serialVersionUID = 1L;

    private final transient Control control;

    /** Passes people's word on. */
    @Activate
    public ControlServlet(@Reference Control control) {
        this.control = control;
    }

    @Override
    Optional<JsonElement> answer(Call call) {
        if (call.is("GET", "modes")) {
            return Optional.of(ControlJson.modes(control.modes()));
        } else if (call.is("PUT", "modes", "*")) {
            control.setMode(Mode.named(call.segment(1)), yes(call.body()));
            return Optional.of(ControlJson.modes(control.modes()));
        } else if (call.is("GET", "questions")) {
            return Optional.of(HabitsJson.array(control.questions(), ControlJson::question));
        } else if (call.is("POST", "questions", "*")) {
            return Optional.of(said(control.answer(call.segment(1), yes(call.body()))));
        } else if (call.is("POST", "forget")) {
            return Optional.of(ControlJson.forgotten(control.forget(
                    scope(call), call.moment("from", Instant.EPOCH), call.moment("until", Instant.MAX))));
        }
        return exclusions(call);
    }

    private Optional<JsonElement> exclusions(Call call) {
        if (call.is("POST", "exclusions")) {
            control.exclude(scope(call));
        } else if (call.is("DELETE", "exclusions", "*")) {
            control.include(Scope.parse(call.segment(1)));
        } else if (call.is("POST", "reset")) {
            control.reset(scope(call));
        } else if (!call.is("GET", "exclusions")) {
            return Optional.empty();
        }
        return Optional.of(HabitsJson.array(control.exclusions(), ControlJson::exclusion));
    }

    private static Scope scope(Call call) {
        return Scope.parse(call.required("scope"));
    }

    private static boolean yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is neither yes nor no; send true or false");
        };
    }

    private static JsonObject said(String text) {
        JsonObject json = new JsonObject();
        json.addProperty("text", text);
        return json;
    }
}
