/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.internal.watch;

import java.util.Locale;
import org.metahab.habit.StateBuckets;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/** Which state of an item is its rest: off, closed, and of a lock, locked. */
final class Rest {

    private Rest() {}

    static boolean isRest(Item item, String bucket) {
        if (item.type() == ItemType.ROLLERSHUTTER) {
            return true; // shutters rest in every position
        }
        return isLock(item) ? bucket.equals("ON") : !StateBuckets.isActive(bucket);
    }

    private static boolean isLock(Item item) {
        return item.type() == ItemType.SWITCH
                && item.tags().stream()
                        .anyMatch(tag -> tag.toLowerCase(Locale.ROOT).equals("lock"));
    }
}
