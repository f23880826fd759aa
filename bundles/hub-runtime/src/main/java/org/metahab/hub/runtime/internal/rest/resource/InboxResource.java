/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.resource;

import com.google.gson.JsonArray;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletResponse;
import org.metahab.hub.runtime.internal.rest.http.Reply;
import org.metahab.hub.runtime.internal.rest.http.RestException;
import org.metahab.hub.runtime.internal.rest.http.RestRequest;
import org.metahab.hub.runtime.internal.rest.http.Route;
import org.metahab.hub.thing.Inbox;
import org.metahab.hub.thing.InboxEntry;

/** {@code /inbox}: devices that wait for a person's word. */
public final class InboxResource implements Resource {

    private final Supplier<List<Inbox>> inboxes;

    /** @param inboxes those that are there now; may be none */
    public InboxResource(Supplier<List<Inbox>> inboxes) {
        this.inboxes = inboxes;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/inbox", request -> list(request)),
                Route.of(
                        "POST",
                        "/inbox/{uid}/approve",
                        request -> act(request, (inbox, uid) -> inbox.approve(
                                        uid, request.text().strip())
                                .isPresent())),
                Route.of("POST", "/inbox/{uid}/ignore", request -> act(request, Inbox::ignore)),
                Route.of("POST", "/inbox/{uid}/unignore", request -> act(request, Inbox::unignore)),
                Route.of("DELETE", "/inbox/{uid}", request -> act(request, Inbox::remove)));
    }

    private Reply list(RestRequest request) {
        boolean withIgnored =
                request.query("includeIgnored").map(Boolean::valueOf).orElse(true);
        JsonArray list = new JsonArray();
        inboxes.get().stream()
                .flatMap(inbox -> inbox.entries().stream())
                .filter(entry -> withIgnored || entry.state() != InboxEntry.State.IGNORED)
                .sorted(Comparator.comparing(entry -> entry.thing().uid()))
                .map(ThingJson::of)
                .forEach(list::add);
        return Reply.ok(list);
    }

    private Reply act(RestRequest request, BiPredicate<Inbox, String> action) {
        String uid = request.path("uid");
        Inbox inbox = inboxes.get().stream()
                .filter(candidate -> candidate.entries().stream()
                        .anyMatch(entry -> entry.thing().uid().equals(uid)))
                .findFirst()
                .orElseThrow(() -> missing(uid));
        if (!action.test(inbox, uid)) {
            throw missing(uid);
        }
        return Reply.status(HttpServletResponse.SC_OK);
    }

    private static RestException missing(String uid) {
        return RestException.notFound("There is no '" + uid + "' in the inbox");
    }
}
