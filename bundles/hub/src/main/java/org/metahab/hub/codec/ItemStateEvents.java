/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.metahab.hub.event.GroupItemStateChangedEvent;
import org.metahab.hub.event.GroupStateUpdatedEvent;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.ItemStateEvent;
import org.metahab.hub.event.ItemStatePredictedEvent;
import org.metahab.hub.event.ItemStateUpdatedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Value;

/** Commands to items and states of items. */
final class ItemStateEvents {

    private static final String COMMAND = "command";
    private static final String STATE = "state";
    private static final String UPDATED = "stateupdated";
    private static final String CHANGED = "statechanged";
    private static final String PREDICTED = "statepredicted";

    private ItemStateEvents() {}

    static Optional<EventMessage> encode(HubEvent event) {
        String type = event.getClass().getSimpleName();
        if (event instanceof ItemCommandEvent e) {
            return message(type, Topics.item(e.item(), COMMAND), value(e.command()));
        } else if (event instanceof ItemStateEvent e) {
            return message(type, Topics.item(e.item(), STATE), value(e.state()));
        } else if (event instanceof ItemStateUpdatedEvent e) {
            return message(type, Topics.item(e.item(), UPDATED), value(e.state()));
        } else if (event instanceof ItemStateChangedEvent e) {
            return message(type, Topics.item(e.item(), CHANGED), change(e.oldState(), e.state()));
        } else if (event instanceof ItemStatePredictedEvent e) {
            JsonObject payload = new JsonObject();
            add(payload, "predictedType", "predictedValue", e.predicted());
            payload.addProperty("isConfirmation", e.confirmation());
            return message(type, Topics.item(e.item(), PREDICTED), payload);
        } else if (event instanceof GroupStateUpdatedEvent e) {
            return message(type, Topics.member(e.group(), e.member(), UPDATED), value(e.state()));
        } else if (event instanceof GroupItemStateChangedEvent e) {
            return message(type, Topics.member(e.group(), e.member(), CHANGED), change(e.oldState(), e.state()));
        }
        return Optional.empty();
    }

    static Optional<HubEvent> decode(EventMessage message, Source source) {
        String topic = message.topic();
        return switch (message.type()) {
            case "ItemCommandEvent" -> {
                JsonObject payload = payload(message);
                yield Optional.of(new ItemCommandEvent(
                        Topics.itemIn(topic, COMMAND),
                        ValueCodec.command(Json.required(payload, "type"), Json.required(payload, "value")),
                        source));
            }
            case "ItemStateEvent" ->
                Optional.of(new ItemStateEvent(Topics.itemIn(topic, STATE), state(message), source));
            case "ItemStateUpdatedEvent" ->
                Optional.of(new ItemStateUpdatedEvent(Topics.itemIn(topic, UPDATED), state(message), source));
            case "ItemStateChangedEvent" ->
                Optional.of(new ItemStateChangedEvent(
                        Topics.itemIn(topic, CHANGED), oldState(message), state(message), source));
            case "ItemStatePredictedEvent" -> {
                JsonObject payload = payload(message);
                yield Optional.of(new ItemStatePredictedEvent(
                        Topics.itemIn(topic, PREDICTED),
                        state(payload, "predictedType", "predictedValue"),
                        Json.flag(payload, "isConfirmation"),
                        source));
            }
            case "GroupStateUpdatedEvent" -> {
                List<String> names = Topics.memberIn(topic, UPDATED);
                yield Optional.of(new GroupStateUpdatedEvent(names.get(0), names.get(1), state(message), source));
            }
            case "GroupItemStateChangedEvent" -> {
                List<String> names = Topics.memberIn(topic, CHANGED);
                yield Optional.of(new GroupItemStateChangedEvent(
                        names.get(0), names.get(1), oldState(message), state(message), source));
            }
            default -> Optional.empty();
        };
    }

    private static JsonObject value(Value value) {
        JsonObject payload = new JsonObject();
        add(payload, "type", "value", value);
        return payload;
    }

    private static JsonObject change(State oldState, State state) {
        JsonObject payload = value(state);
        add(payload, "oldType", "oldValue", oldState);
        return payload;
    }

    private static void add(JsonObject payload, String typeField, String valueField, Value value) {
        payload.addProperty(typeField, value.typeName());
        payload.addProperty(valueField, value.text());
    }

    private static State state(EventMessage message) {
        return state(payload(message), "type", "value");
    }

    private static State oldState(EventMessage message) {
        return state(payload(message), "oldType", "oldValue");
    }

    private static State state(JsonObject payload, String typeField, String valueField) {
        return ValueCodec.state(Json.required(payload, typeField), Json.required(payload, valueField));
    }

    private static JsonObject payload(EventMessage message) {
        return Json.object(message.payload(), "The payload");
    }

    private static Optional<EventMessage> message(String type, String topic, JsonElement payload) {
        return Optional.of(new EventMessage(type, topic, payload));
    }
}
