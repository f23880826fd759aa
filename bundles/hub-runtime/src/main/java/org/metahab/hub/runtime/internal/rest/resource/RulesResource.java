/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.resource;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletResponse;
import org.metahab.hub.codec.RuleCodec;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.runtime.internal.rest.http.Reply;
import org.metahab.hub.runtime.internal.rest.http.RestException;
import org.metahab.hub.runtime.internal.rest.http.RestRequest;
import org.metahab.hub.runtime.internal.rest.http.Route;
import org.metahab.hub.runtime.internal.rule.RuleCatalogue;

/** {@code /rules}: reading, adding, changing, removing, enabling and running rules. */
public final class RulesResource implements Resource {

    private final RuleCatalogue rules;
    private final Supplier<String> uids;

    /** @param uids names rules that come without one */
    public RulesResource(RuleCatalogue rules, Supplier<String> uids) {
        this.rules = rules;
        this.uids = uids;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/rules", this::list),
                Route.of("POST", "/rules", this::add),
                Route.of("GET", "/rules/{uid}", request -> Reply.ok(json(rule(request)))),
                Route.of("PUT", "/rules/{uid}", this::update),
                Route.of("DELETE", "/rules/{uid}", this::delete),
                Route.of("POST", "/rules/{uid}/enable", this::enable),
                Route.of("POST", "/rules/{uid}/runnow", this::runNow));
    }

    private Reply list(RestRequest request) {
        List<String> tags = request.queryList("tags");
        String prefix = request.query("prefix").orElse("");
        JsonArray list = new JsonArray();
        rules.rules().stream()
                .filter(rule -> rule.tags().containsAll(tags) && rule.uid().startsWith(prefix))
                .map(this::json)
                .forEach(list::add);
        return Reply.ok(list);
    }

    private Reply add(RestRequest request) {
        JsonObject json = request.object();
        if (!json.has("uid") || json.get("uid").isJsonNull()) {
            json.addProperty("uid", uids.get());
        }
        Rule rule = RuleCodec.decode(json);
        if (rules.rule(rule.uid()).isPresent()) {
            throw conflict("There is a rule '" + rule.uid() + "' already; PUT it to change it, or give another uid");
        }
        try {
            rules.add(rule);
        } catch (IllegalArgumentException e) {
            throw conflict(String.valueOf(e.getMessage()));
        }
        return Reply.json(HttpServletResponse.SC_CREATED, json(rule))
                .with("Location", request.base() + "/rules/" + URLEncoder.encode(rule.uid(), StandardCharsets.UTF_8));
    }

    private Reply update(RestRequest request) {
        Rule present = rule(request);
        requireEditable(present);
        JsonObject json = request.object();
        json.addProperty("uid", present.uid());
        Rule rule = RuleCodec.decode(json);
        rules.update(rule);
        return Reply.ok(json(rule));
    }

    private Reply delete(RestRequest request) {
        Rule rule = rule(request);
        requireEditable(rule);
        rules.remove(rule.uid());
        return Reply.status(HttpServletResponse.SC_OK);
    }

    private Reply enable(RestRequest request) {
        Rule rule = rule(request);
        String text = request.text().strip();
        if (!text.equals("true") && !text.equals("false")) {
            throw RestException.badRequest("The body must be true or false, not '" + text + "'");
        }
        rules.setEnabled(rule.uid(), Boolean.parseBoolean(text));
        return Reply.status(HttpServletResponse.SC_OK);
    }

    private Reply runNow(RestRequest request) {
        Rule rule = rule(request);
        RuleStatusInfo status = rules.status(rule.uid()).orElse(RuleStatusInfo.IDLE);
        if (status.status() == RuleStatusInfo.Status.UNINITIALIZED) {
            throw conflict("The rule '" + rule.uid() + "' can't run: " + status.detail() + " " + status.description());
        }
        rules.runNow(rule.uid(), false);
        return Reply.status(HttpServletResponse.SC_OK);
    }

    private Rule rule(RestRequest request) {
        String uid = request.path("uid");
        return rules.rule(uid).orElseThrow(() -> new NoSuchElementException("There is no rule '" + uid + "'"));
    }

    private void requireEditable(Rule rule) {
        if (!rules.isEditable(rule.uid())) {
            throw new RestException(
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    "The rule '" + rule.uid() + "' comes from a file; change it there");
        }
    }

    private static RestException conflict(String message) {
        return new RestException(HttpServletResponse.SC_CONFLICT, message);
    }

    private JsonObject json(Rule rule) {
        JsonObject json = new JsonObject();
        RuleStatusInfo info = rules.status(rule.uid()).orElse(RuleStatusInfo.IDLE);
        JsonObject status = new JsonObject();
        status.addProperty("status", info.status().name());
        status.addProperty("statusDetail", info.detail().name());
        if (!info.description().isEmpty()) {
            status.addProperty("description", info.description());
        }
        json.add("status", status);
        json.addProperty("editable", rules.isEditable(rule.uid()));
        RuleCodec.encode(rule).entrySet().forEach(field -> json.add(field.getKey(), field.getValue()));
        return json;
    }
}
