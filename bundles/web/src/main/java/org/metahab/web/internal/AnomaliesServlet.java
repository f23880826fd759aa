/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import javax.servlet.Servlet;
import org.metahab.adaptation.codec.HabitJson;
import org.metahab.anomaly.Anomalies;
import org.metahab.anomaly.Anomaly;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code /rest/habits/anomalies}: what is unlike this home; {@code muted}: of which items nothing is told. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("metahab-anomalies")
@HttpWhiteboardServletPattern({"/rest/habits/anomalies", "/rest/habits/anomalies/*"})
@HttpWhiteboardContextSelect(RestServlet.CONTEXT)
public final class AnomaliesServlet extends RestServlet {

    private static final long serialVersionUID = 1L;

    private final transient Anomalies anomalies;

    /** Shows anomalies and passes people's word on. */
    @Activate
    public AnomaliesServlet(@Reference Anomalies anomalies) {
        this.anomalies = anomalies;
    }

    @Override
    List<Route> routes() {
        return List.of(
                Route.json("GET", "anomalies", call -> HabitJson.array(anomalies.all(), AnomaliesServlet::json)),
                Route.json("GET", "anomalies/muted", call -> muted()),
                Route.json("POST", "anomalies/muted", this::mute),
                Route.json("DELETE", "anomalies/muted/{item}", this::unmute));
    }

    private JsonElement mute(Call call) {
        anomalies.mute(call.required("item"));
        return muted();
    }

    private JsonElement unmute(Call call) {
        anomalies.unmute(call.segment(2));
        return muted();
    }

    private JsonElement muted() {
        JsonArray items = new JsonArray();
        anomalies.muted().stream().sorted().forEach(items::add);
        return items;
    }

    private static JsonObject json(Anomaly anomaly) {
        JsonObject json = new JsonObject();
        json.addProperty("item", anomaly.item());
        json.addProperty("kind", anomaly.kind().name());
        json.addProperty("since", anomaly.since().toString());
        json.addProperty("text", anomaly.text());
        json.addProperty("chance", anomaly.chance());
        anomaly.end().ifPresent(end -> json.addProperty("over", end.toString()));
        return json;
    }
}
