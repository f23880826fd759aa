/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import java.util.List;
import javax.servlet.Servlet;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Habits;
import org.metahab.adaptation.Suggestions;
import org.metahab.adaptation.codec.ExportJson;
import org.metahab.adaptation.codec.HabitJson;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code /rest/habits}: what was learnt, why nothing was suggested for an item, and what calls there are.
 *
 * <p>Served in the host's REST context {@code org.metahab.rest}, which asks for the token before a request comes here.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("metahab-habits")
@HttpWhiteboardServletPattern({"/rest/habits", "/rest/habits/*"})
@HttpWhiteboardContextSelect(RestServlet.CONTEXT)
public final class HabitsServlet extends RestServlet {

    private static final long serialVersionUID = 1L;

    private final transient Habits habits;
    private final transient Suggestions suggestions;
    private final transient Control control;

    /** Shows what these services know. */
    @Activate
    public HabitsServlet(@Reference Habits habits, @Reference Suggestions suggestions, @Reference Control control) {
        this.habits = habits;
        this.suggestions = suggestions;
        this.control = control;
    }

    @Override
    List<Route> routes() {
        return List.of(
                Route.json("GET", "", call -> HabitJson.array(habits.habits(), HabitJson::habit)),
                Route.json("GET", "status", call -> HabitJson.status(habits.status())),
                Route.json(
                        "GET",
                        "items/{item}",
                        call -> HabitJson.array(habits.ofItem(call.segment(1)), HabitJson::habit)),
                Route.json("GET", "export", call -> ExportJson.of(habits, suggestions, control)),
                new Route("GET", "openapi.json", call -> Answer.text("application/json", OpenApi.DOCUMENT)));
    }
}
