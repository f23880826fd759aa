/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.control;

import java.util.Locale;
import java.util.function.Predicate;
import org.metahab.habit.ItemLookup;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/** Tells which items a room has. */
final class Rooms {

    private static final int DEEPEST = 6;

    private final ItemLookup items;

    Rooms(ItemLookup items) {
        this.items = items;
    }

    /**
     * Whether the item has the room's name as a tag, is the group of that name or label, or is in a group of that name,
     * label or tag, at any depth.
     */
    boolean isIn(String item, String room) {
        return items.item(item).filter(found -> isIn(found, room, 0)).isPresent();
    }

    private boolean isIn(Item item, String room, int depth) {
        Predicate<String> same = text -> plain(text).equals(plain(room));
        boolean isGroup = depth > 0 || item.type() == ItemType.GROUP;
        if (item.tags().stream().anyMatch(same) || (isGroup && (same.test(item.name()) || same.test(item.label())))) {
            return true;
        }
        return depth < DEEPEST
                && item.groups().stream()
                        .flatMap(group -> items.item(group).stream())
                        .anyMatch(group -> isIn(group, room, depth + 1));
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
