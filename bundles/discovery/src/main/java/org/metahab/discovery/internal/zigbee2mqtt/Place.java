/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;

/**
 * Where a device or group tells its state and takes commands, all in JSON objects.
 *
 * @param topic the base topic and its friendly name
 * @param awake whether it can be asked at any time; devices on batteries sleep
 */
record Place(String topic, boolean awake) {

    /** How all conventions call a property that is told here. */
    String point(String property) {
        return topic + "#" + property;
    }

    /** The same of a feature of one of several lamps or covers, which have topics of their own too. */
    String point(String endpoint, String feature) {
        return (endpoint.isEmpty() ? topic : topic + "/" + endpoint) + "#" + feature;
    }

    List<Interest> inputs() {
        return List.of(Interest.follow(topic));
    }

    /**
     * The state in a message; empty when the message is empty, as one that clears a kept message.
     *
     * @throws IllegalArgumentException when the message is no JSON object
     */
    Optional<Map<?, ?>> state(Message message) {
        if (message.size() == 0) {
            return Optional.empty();
        }
        if (message.json().isPresent() && message.json().get() instanceof Map<?, ?> object) {
            return Optional.of(object);
        }
        String problem = message.jsonProblem();
        throw new IllegalArgumentException("the message is no JSON object" + (problem.isEmpty() ? "" : ": " + problem));
    }

    /** The message that sets one property. */
    List<Outgoing> set(String property, JsonElement value) {
        JsonObject object = new JsonObject();
        object.add(property, value);
        return set(object);
    }

    List<Outgoing> set(JsonObject properties) {
        return List.of(Outgoing.of(topic + "/set", properties.toString()));
    }

    /** The message that makes the device tell one property, and with it all that belongs to that; none while it sleeps. */
    List<Outgoing> get(String property) {
        if (!awake) {
            return List.of();
        }
        JsonObject object = new JsonObject();
        object.addProperty(property, "");
        return List.of(Outgoing.of(topic + "/get", object.toString()));
    }
}
