/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.resource;

import com.google.gson.JsonArray;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletResponse;
import org.metahab.hub.runtime.internal.rest.http.Reply;
import org.metahab.hub.runtime.internal.rest.http.RestException;
import org.metahab.hub.runtime.internal.rest.http.RestRequest;
import org.metahab.hub.runtime.internal.rest.http.Route;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.thing.ThingRegistry;

/** {@code /things}: the things of all who discover some. */
public final class ThingsResource implements Resource {

    private final Supplier<List<ThingRegistry>> registries;

    /** @param registries those that are there now; may be none */
    public ThingsResource(Supplier<List<ThingRegistry>> registries) {
        this.registries = registries;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/things", request -> list()),
                Route.of("GET", "/things/{uid}", request -> Reply.ok(ThingJson.of(thing(request)))),
                Route.of(
                        "GET",
                        "/things/{uid}/status",
                        request -> Reply.ok(ThingJson.status(thing(request).status()))),
                Route.of("DELETE", "/things/{uid}", this::delete));
    }

    private Reply list() {
        JsonArray list = new JsonArray();
        registries.get().stream()
                .flatMap(registry -> registry.things().stream())
                .sorted(Comparator.comparing(Thing::uid))
                .map(ThingJson::of)
                .forEach(list::add);
        return Reply.ok(list);
    }

    private Reply delete(RestRequest request) {
        String uid = request.path("uid");
        if (registries.get().stream().noneMatch(registry -> registry.remove(uid))) {
            throw missing(uid);
        }
        return Reply.status(HttpServletResponse.SC_OK);
    }

    private Thing thing(RestRequest request) {
        String uid = request.path("uid");
        return registries.get().stream()
                .flatMap(registry -> registry.thing(uid).stream())
                .findFirst()
                .orElseThrow(() -> missing(uid));
    }

    private static RestException missing(String uid) {
        return RestException.notFound("There is no thing '" + uid + "'; approve it in the inbox if it is there");
    }
}
