/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import java.util.List;
import javax.servlet.Servlet;
import org.metahab.adaptation.LiveHabits;
import org.metahab.adaptation.codec.HabitJson;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code /rest/habits/live}: habits that no rule is good enough for, as live ones. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("metahab-live")
@HttpWhiteboardServletPattern("/rest/habits/live/*")
@HttpWhiteboardContextSelect(RestServlet.CONTEXT)
public final class LiveServlet extends RestServlet {

    private static final long serialVersionUID = 1L;

    private final transient LiveHabits live;

    /** Shows what this service knows. */
    @Activate
    public LiveServlet(@Reference LiveHabits live) {
        this.live = live;
    }

    @Override
    List<Route> routes() {
        return List.of(
                Route.json(
                        "GET",
                        "live/{item}/{state}",
                        call -> HabitJson.array(live.moments(call.segment(1), call.segment(2)), HabitJson::liveMoment)),
                Route.json(
                        "POST",
                        "live/{item}/{state}",
                        call -> HabitJson.suggestion(live.offer(call.segment(1), call.segment(2)))));
    }
}
