/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import org.metahab.adaptation.internal.suggestion.AskingRule;
import org.metahab.hub.Hub;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The items by which people and rules reach us from any user interface. */
final class OwnItems {

    private static final Logger LOGGER = LoggerFactory.getLogger(OwnItems.class);

    private OwnItems() {}

    /** Adds those that the hub doesn't have yet. */
    static void add(Hub hub, String stopItem) {
        add(hub, Item.of(stopItem, ItemType.SWITCH, "Stop what MetaHAB does by itself"));
        add(hub, Item.of(AskingRule.ITEM, ItemType.STRING, "What MetaHAB asks for"));
    }

    private static void add(Hub hub, Item item) {
        if (hub.item(item.name()).isEmpty()) {
            try {
                hub.addItem(item);
            } catch (RuntimeException e) {
                LOGGER.warn("The item {} can't be added; add it yourself: {}", item.name(), e.toString());
            }
        }
    }
}
