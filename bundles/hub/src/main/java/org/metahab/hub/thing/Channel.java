/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.thing;

import java.util.List;
import java.util.Map;

/**
 * One point of a thing that can be read, written or both.
 *
 * @param uid the thing's uid, a colon and the channel's id
 * @param label for people
 * @param itemType the type of item it fits, with dimension: {@code Switch}, {@code Number:Temperature}
 * @param readOnly whether it takes no commands
 * @param linkedItems names of the items that show it
 * @param properties further facts: unit, options, where it came from
 */
public record Channel(
        String uid,
        String label,
        String itemType,
        boolean readOnly,
        List<String> linkedItems,
        Map<String, String> properties) {

    public Channel {
        linkedItems = List.copyOf(linkedItems);
        properties = Map.copyOf(properties);
    }
}
