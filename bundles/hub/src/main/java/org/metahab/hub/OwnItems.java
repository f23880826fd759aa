/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub;

import org.metahab.hub.item.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The items by which people and rules reach MetaHAB from any user interface, and those that it keeps for its rules. Nothing
 * is learnt from them.
 */
public final class OwnItems {

    /** What their names begin with. */
    public static final String PREFIX = "MetaHAB_";

    private static final Logger LOGGER = LoggerFactory.getLogger(OwnItems.class);

    private OwnItems() {}

    /** Whether an item of that name is one of them. */
    public static boolean isOwn(String item) {
        return item.startsWith(PREFIX);
    }

    /** Adds those that the hub doesn't have yet; one that it refuses is logged. */
    public static void add(Hub hub, Item... items) {
        for (Item item : items) {
            if (hub.item(item.name()).isEmpty()) {
                try {
                    hub.addItem(item);
                } catch (RuntimeException e) {
                    LOGGER.warn("The item {} can't be added; add it yourself: {}", item.name(), e.toString());
                }
            }
        }
    }
}
