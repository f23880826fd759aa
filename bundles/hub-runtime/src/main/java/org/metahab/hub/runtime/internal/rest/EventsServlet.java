/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.metahab.http.EventStream;
import org.metahab.hub.HubListener;
import org.metahab.hub.codec.EventCodec;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.runtime.internal.rest.http.Reply;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Serves {@code /rest/events}: the hub's events as they happen, in openHAB's shape: {@code event: message} with {@code topic},
 * {@code payload} and {@code type}. Comes after its context, as the whiteboard likes it.
 */
@Component(
        service = {Servlet.class, HubListener.class},
        reference = @Reference(name = "context", service = ServletContextHelper.class, target = RestContext.SELECT))
@HttpWhiteboardContextSelect(RestContext.SELECT)
@HttpWhiteboardServletName("metahab-events")
@HttpWhiteboardServletPattern("/rest/events")
@HttpWhiteboardServletAsyncSupported
public final class EventsServlet extends HttpServlet implements HubListener {

    private static final long serialVersionUID = 1L;

    private final transient EventStream stream = new EventStream("metahab-events");

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
        Map<String, String> properties = EventCodec.encode(event.event());
        stream.tell(properties.getOrDefault(EventCodec.TOPIC, ""), "message", () -> data(properties));
    }

    /** How many listen now. */
    int clients() {
        return stream.clients();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String topics = request.getParameter("topics");
        if (!stream.open(request, response, new TopicFilter(topics == null ? "" : topics)::fits)) {
            Reply.error(
                            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                            EventStream.MOST_CLIENTS + " listen to events already; close some")
                    .with("Retry-After", "30")
                    .send(response);
        }
    }

    private static String data(Map<String, String> properties) {
        JsonObject data = new JsonObject();
        data.addProperty("topic", properties.get(EventCodec.TOPIC));
        data.addProperty("payload", properties.get(EventCodec.PAYLOAD));
        data.addProperty("type", properties.get(EventCodec.TYPE));
        return data.toString();
    }
}
