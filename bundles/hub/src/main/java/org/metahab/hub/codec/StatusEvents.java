/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Optional;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.ThingStatusInfoChangedEvent;
import org.metahab.hub.event.ThingStatusInfoEvent;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.thing.ThingStatusInfo;

/** How things and rules are doing. */
final class StatusEvents {

    private static final String STATUS = "status";
    private static final String CHANGED = "statuschanged";
    private static final String STATE = "state";

    private StatusEvents() {}

    static Optional<EventMessage> encode(HubEvent event) {
        if (event instanceof ThingStatusInfoEvent e) {
            return message(event, Topics.of(Topics.THINGS, e.thing(), STATUS), thing(e.status()));
        } else if (event instanceof ThingStatusInfoChangedEvent e) {
            return message(
                    event,
                    Topics.of(Topics.THINGS, e.thing(), CHANGED),
                    RegistryEvents.newAndOld(thing(e.status()), thing(e.oldStatus())));
        } else if (event instanceof RuleStatusInfoEvent e) {
            RuleStatusInfo status = e.status();
            return message(
                    event,
                    Topics.of(Topics.RULES, e.rule(), STATE),
                    info(status.status(), status.detail(), status.description()));
        }
        return Optional.empty();
    }

    static Optional<HubEvent> decode(EventMessage message, Source source) {
        String topic = message.topic();
        return switch (message.type()) {
            case "ThingStatusInfoEvent" ->
                Optional.of(new ThingStatusInfoEvent(
                        Topics.uidIn(Topics.THINGS, topic, STATUS),
                        thing(Json.object(message.payload(), "The payload")),
                        source));
            case "ThingStatusInfoChangedEvent" ->
                Optional.of(new ThingStatusInfoChangedEvent(
                        Topics.uidIn(Topics.THINGS, topic, CHANGED),
                        RegistryEvents.one(message.payload(), 1, StatusEvents::thing),
                        RegistryEvents.one(message.payload(), 0, StatusEvents::thing),
                        source));
            case "RuleStatusInfoEvent" ->
                Optional.of(new RuleStatusInfoEvent(
                        Topics.uidIn(Topics.RULES, topic, STATE),
                        rule(Json.object(message.payload(), "The payload")),
                        source));
            default -> Optional.empty();
        };
    }

    private static JsonObject thing(ThingStatusInfo info) {
        return info(info.status(), info.detail(), info.description());
    }

    private static JsonObject info(Enum<?> status, Enum<?> detail, String description) {
        JsonObject json = new JsonObject();
        json.addProperty("status", status.name());
        json.addProperty("statusDetail", detail.name());
        if (!description.isEmpty()) {
            json.addProperty("description", description);
        }
        return json;
    }

    private static ThingStatusInfo thing(JsonObject json) {
        return new ThingStatusInfo(
                status(ThingStatusInfo.Status.values(), json),
                detail(ThingStatusInfo.Detail.values(), json, ThingStatusInfo.Detail.NONE),
                Json.text(json, "description"));
    }

    private static RuleStatusInfo rule(JsonObject json) {
        return new RuleStatusInfo(
                status(RuleStatusInfo.Status.values(), json),
                detail(RuleStatusInfo.Detail.values(), json, RuleStatusInfo.Detail.NONE),
                Json.text(json, "description"));
    }

    private static <E extends Enum<E>> E status(E[] all, JsonObject json) {
        String name = Json.required(json, "status");
        return Arrays.stream(all)
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + ValueCodec.shown(name) + "' is no status; use one of " + Arrays.toString(all)));
    }

    /** A newer hub may know more details than we do; one that we don't know is none. */
    private static <E extends Enum<E>> E detail(E[] all, JsonObject json, E none) {
        String name = Json.text(json, "statusDetail");
        return Arrays.stream(all)
                .filter(detail -> detail.name().equals(name))
                .findFirst()
                .orElse(none);
    }

    private static Optional<EventMessage> message(HubEvent event, String topic, JsonElement payload) {
        return Optional.of(new EventMessage(event.getClass().getSimpleName(), topic, payload));
    }
}
