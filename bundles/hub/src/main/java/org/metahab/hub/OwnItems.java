/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub;

import java.util.Collection;
import java.util.function.Predicate;
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

    /**
     * Removes those of a kind that are of no use any more.
     *
     * @param isOfKind tells by the name which ones are of the kind
     * @param used the names of those that are to stay
     */
    public static void removeUnused(Hub hub, Predicate<String> isOfKind, Collection<String> used) {
        hub.items().stream()
                .map(Item::name)
                .filter(name -> isOfKind.test(name) && !used.contains(name))
                .toList()
                .forEach(hub::removeItem);
    }
}
