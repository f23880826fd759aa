/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.thing;

import java.util.List;
import java.util.Map;

/**
 * A device as the hub knows it.
 *
 * @param uid unique in the hub and stable over restarts: {@code convention:kind:id}
 * @param label for people
 * @param location the room, when known; may be empty
 * @param status whether it can be reached
 * @param properties facts about it: vendor, model, firmware, address
 * @param channels its points
 */
public record Thing(
        String uid,
        String label,
        String location,
        ThingStatusInfo status,
        Map<String, String> properties,
        List<Channel> channels) {

    public Thing {
        properties = Map.copyOf(properties);
        channels = List.copyOf(channels);
    }
}
