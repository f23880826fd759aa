/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.resource;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.metahab.hub.HubClock;
import org.metahab.hub.runtime.internal.rest.http.Reply;
import org.metahab.hub.runtime.internal.rest.http.RestRequest;
import org.metahab.hub.runtime.internal.rest.http.Route;

/** {@code /}: what there is. */
public final class RootResource implements Resource {

    /** The version of openHAB's REST whose shapes these are. */
    private static final String SHAPES = "8";

    private static final List<String> PARTS = List.of("items", "things", "inbox", "rules", "events");

    private final HubClock clock;
    private final String version;

    /** @param version of this hub */
    public RootResource(HubClock clock, String version) {
        this.clock = clock;
        this.version = version;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of("GET", "/", this::root));
    }

    private Reply root(RestRequest request) {
        JsonObject root = new JsonObject();
        root.addProperty("version", SHAPES);
        root.addProperty("timezone", clock.zone().getId());
        JsonObject runtime = new JsonObject();
        runtime.addProperty("version", version);
        runtime.addProperty("buildString", "MetaHAB");
        root.add("runtimeInfo", runtime);
        JsonArray links = new JsonArray();
        for (String part : PARTS) {
            JsonObject link = new JsonObject();
            link.addProperty("type", part);
            link.addProperty("url", request.base() + "/" + part);
            links.add(link);
        }
        root.add("links", links);
        return Reply.ok(root);
    }
}
