/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.function.Function;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemAddedEvent;
import org.metahab.hub.event.ItemRemovedEvent;
import org.metahab.hub.event.ItemUpdatedEvent;
import org.metahab.hub.event.RuleAddedEvent;
import org.metahab.hub.event.RuleRemovedEvent;
import org.metahab.hub.event.RuleUpdatedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.rule.Rule;

/** Items and rules that come, change and go. */
final class RegistryEvents {

    private static final String ADDED = "added";
    private static final String REMOVED = "removed";
    private static final String UPDATED = "updated";

    private RegistryEvents() {}

    static Optional<EventMessage> encode(HubEvent event) {
        if (event instanceof ItemAddedEvent e) {
            return item(event, e.item(), ADDED, ItemCodec.encode(e.item()));
        } else if (event instanceof ItemRemovedEvent e) {
            return item(event, e.item(), REMOVED, ItemCodec.encode(e.item()));
        } else if (event instanceof ItemUpdatedEvent e) {
            return item(event, e.item(), UPDATED, newAndOld(ItemCodec.encode(e.item()), ItemCodec.encode(e.oldItem())));
        } else if (event instanceof RuleAddedEvent e) {
            return rule(event, e.rule(), ADDED, RuleCodec.encode(e.rule()));
        } else if (event instanceof RuleRemovedEvent e) {
            return rule(event, e.rule(), REMOVED, RuleCodec.encode(e.rule()));
        } else if (event instanceof RuleUpdatedEvent e) {
            return rule(event, e.rule(), UPDATED, newAndOld(RuleCodec.encode(e.rule()), RuleCodec.encode(e.oldRule())));
        }
        return Optional.empty();
    }

    static Optional<HubEvent> decode(EventMessage message, Source source) {
        return switch (message.type()) {
            case "ItemAddedEvent" -> Optional.of(new ItemAddedEvent(item(message, ADDED), source));
            case "ItemRemovedEvent" -> Optional.of(new ItemRemovedEvent(item(message, REMOVED), source));
            case "ItemUpdatedEvent" -> {
                Topics.itemIn(message.topic(), UPDATED);
                yield Optional.of(new ItemUpdatedEvent(
                        one(message.payload(), 1, ItemCodec::decode),
                        one(message.payload(), 0, ItemCodec::decode),
                        source));
            }
            case "RuleAddedEvent" -> Optional.of(new RuleAddedEvent(rule(message, ADDED), source));
            case "RuleRemovedEvent" -> Optional.of(new RuleRemovedEvent(rule(message, REMOVED), source));
            case "RuleUpdatedEvent" -> {
                Topics.uidIn(Topics.RULES, message.topic(), UPDATED);
                yield Optional.of(new RuleUpdatedEvent(
                        one(message.payload(), 1, RuleCodec::decode),
                        one(message.payload(), 0, RuleCodec::decode),
                        source));
            }
            default -> Optional.empty();
        };
    }

    private static Optional<EventMessage> item(HubEvent event, Item item, String action, JsonElement payload) {
        return Optional.of(
                new EventMessage(event.getClass().getSimpleName(), Topics.item(item.name(), action), payload));
    }

    private static Optional<EventMessage> rule(HubEvent event, Rule rule, String action, JsonElement payload) {
        String topic = Topics.of(Topics.RULES, rule.uid(), action);
        return Optional.of(new EventMessage(event.getClass().getSimpleName(), topic, payload));
    }

    private static Item item(EventMessage message, String action) {
        Topics.itemIn(message.topic(), action);
        return ItemCodec.decode(Json.object(message.payload(), "The payload"));
    }

    private static Rule rule(EventMessage message, String action) {
        Topics.uidIn(Topics.RULES, message.topic(), action);
        return RuleCodec.decode(Json.object(message.payload(), "The payload"));
    }

    static JsonArray newAndOld(JsonObject present, JsonObject old) {
        JsonArray array = new JsonArray(2);
        array.add(present);
        array.add(old);
        return array;
    }

    static <T> T one(JsonElement payload, int index, Function<JsonObject, T> reader) {
        if (!payload.isJsonArray() || payload.getAsJsonArray().size() != 2) {
            throw new IllegalArgumentException("The payload is not a list of the new and the old one");
        }
        return reader.apply(Json.object(payload.getAsJsonArray().get(index), "An element of the payload"));
    }
}
