/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.delay;

import java.util.Optional;
import org.metahab.habit.ActionClass;
import org.metahab.hub.OwnItems;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;

/**
 * The item that keeps since when the delay of a rule runs: the moment at which another item came into a state, or undefined
 * while nothing is due. The rule waits for that moment plus its offset. Its name tells what it keeps:
 * {@code MetaHAB_Since_Fan_ON_s3}.
 *
 * @param state the other item, and the state
 * @param suggestion the id of the suggestion whose rule waits
 */
public record DelayItem(ActionClass state, String suggestion) {

    /** The type of the trigger that waits for such an item's moment. */
    public static final String TRIGGER = "timer.DateTimeTrigger";

    private static final String PREFIX = OwnItems.PREFIX + "Since_";
    private static final char SEPARATOR = '_';

    /** The item's name. */
    public String name() {
        return PREFIX + state.item() + SEPARATOR + state.bucket() + SEPARATOR + suggestion;
    }

    /** The item itself. */
    Item item() {
        return Item.of(name(), ItemType.DATETIME, "Since when a delay of MetaHAB runs");
    }

    /** Reads what {@link #name} writes; empty for other items. */
    public static Optional<DelayItem> parse(String name) {
        int id = name.lastIndexOf(SEPARATOR);
        int bucket = name.lastIndexOf(SEPARATOR, id - 1);
        if (!name.startsWith(PREFIX) || bucket <= PREFIX.length()) {
            return Optional.empty();
        }
        ActionClass state = new ActionClass(name.substring(PREFIX.length(), bucket), name.substring(bucket + 1, id));
        return Optional.of(new DelayItem(state, name.substring(id + 1)));
    }

    /** The item that a trigger waits for; empty for triggers without a delay. */
    public static Optional<DelayItem> of(RuleModule trigger) {
        return trigger.type().equals(TRIGGER) && trigger.configuration().get("itemName") instanceof String item
                ? parse(item)
                : Optional.empty();
    }

    /** The item that a rule waits for; empty for rules without a delay. */
    public static Optional<DelayItem> of(Rule rule) {
        return rule.triggers().stream().flatMap(trigger -> of(trigger).stream()).findFirst();
    }
}
