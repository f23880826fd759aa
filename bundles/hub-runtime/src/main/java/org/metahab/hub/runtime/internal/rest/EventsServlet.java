/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest;

import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.metahab.hub.HubListener;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.runtime.internal.rest.stream.EventStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves {@code /rest/events}: the hub's events as they happen. Comes after its context, as the whiteboard likes it. */
@Component(
        service = {Servlet.class, HubListener.class},
        reference = @Reference(name = "context", service = ServletContextHelper.class, target = RestContext.SELECT))
@HttpWhiteboardContextSelect(RestContext.SELECT)
@HttpWhiteboardServletName("metahab-events")
@HttpWhiteboardServletPattern("/rest/events")
@HttpWhiteboardServletAsyncSupported
public final class EventsServlet extends HttpServlet implements HubListener {

    private static final long serialVersionUID = 1L;

    private final transient EventStream stream = new EventStream();

    /** Called by Declarative Services. */
    @Activate
    public EventsServlet() {}

    /** Called by Declarative Services: ends all streams. */
    @Deactivate
    public void deactivate() {
        stream.close();
    }

    @Override
    public void onEvent(TimedEvent event) {
        stream.tell(event.event());
    }

    /** How many listen now. */
    int clients() {
        return stream.clients();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String topics = request.getParameter("topics");
        stream.open(request, response, topics == null ? "" : topics);
    }
}
